// Loaded into the server before anything else: where the process that started it is gone, it must not hold the port.
process.on('disconnect', () => process.exit(1))
