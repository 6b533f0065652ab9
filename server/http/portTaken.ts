/** The site cannot listen where the settings say: the port is taken, not allowed, or the host is not ours. */
export class PortTaken extends Error {}
