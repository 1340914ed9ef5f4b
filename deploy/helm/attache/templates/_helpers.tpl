{{- define "attache.labels" -}}
app.kubernetes.io/name: attache
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "attache.pod" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  fsGroup: 1000
  seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "attache.container" -}}
image: {{ .Values.image | quote }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
env:
  - name: PUBLIC_URL
    value: {{ required "Set publicUrl to the address people type" .Values.publicUrl | quote }}
envFrom:
  - secretRef: { name: {{ .Values.secretName | quote }} }
{{- end }}

{{- define "attache.volumes" -}}
- name: data
  emptyDir: {}
- name: tmp
  emptyDir: {}
- name: cache
  emptyDir: {}
{{- end }}

{{- define "attache.mounts" -}}
- { name: data, mountPath: /data }
- { name: tmp, mountPath: /tmp }
- { name: cache, mountPath: /app/.next/cache }
{{- end }}
