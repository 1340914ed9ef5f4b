// Loaded into the server first, so that it does not keep the port after the process that started it has ended.
process.on('disconnect', () => process.exit(1))
