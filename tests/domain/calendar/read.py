"""Reads a calendar on the standard input with the library named, and prints what it says as JSON, instants in UTC.

A day without a time is printed as YYYY-MM-DD.
"""
import json
import sys
from datetime import datetime, timezone

text = sys.stdin.buffer.read()


def instant(value):
    if not isinstance(value, datetime):
        return value.isoformat()
    return value.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ') if value.tzinfo else 'floating'


def with_icalendar():
    import icalendar
    calendar = icalendar.Calendar.from_ical(text)
    words = lambda one, key: None if one.get(key) is None else str(one.get(key))
    time = lambda one, key: instant(one[key].dt) if key in one else None
    return words(calendar, 'X-WR-CALNAME'), [{
        'uid': words(one, 'UID'), 'sequence': int(one['SEQUENCE']), 'status': words(one, 'STATUS'), 'start': time(one, 'DTSTART'), 'end': time(one, 'DTEND'),
        'summary': words(one, 'SUMMARY'), 'location': words(one, 'LOCATION'), 'description': words(one, 'DESCRIPTION'),
    } for one in calendar.walk('VEVENT')]


def with_vobject():
    import vobject
    calendar = vobject.readOne(text.decode('utf-8'))
    value = lambda one, key: getattr(one, key).value if hasattr(one, key) else None
    time = lambda one, key: instant(value(one, key)) if hasattr(one, key) else None
    return value(calendar, 'x_wr_calname'), [{
        'uid': one.uid.value, 'sequence': int(one.sequence.value), 'status': one.status.value, 'start': time(one, 'dtstart'), 'end': time(one, 'dtend'),
        'summary': value(one, 'summary'), 'location': value(one, 'location'), 'description': value(one, 'description'),
    } for one in calendar.contents.get('vevent', [])]


name, events = {'icalendar': with_icalendar, 'vobject': with_vobject}[sys.argv[1]]()
json.dump({'name': name, 'events': events}, sys.stdout)
