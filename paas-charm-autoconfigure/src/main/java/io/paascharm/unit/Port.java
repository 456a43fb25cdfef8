package io.paascharm.unit;

import java.util.Optional;

/**
 * Port of a unit.
 *
 * @param number from 1 to 65535
 * @param protocol {@code tcp} or {@code udp}
 */
public record Port(int number, String protocol) {

	/**
	 * Create a port.
	 * @param number from 1 to 65535
	 * @param protocol {@code tcp} or {@code udp}
	 */
	public Port {
		if (number < 1 || number > 65535) {
			throw new IllegalArgumentException("'" + number + "' is not the number of a port");
		}
	}

	/**
	 * Return a TCP port.
	 * @param number from 1 to 65535
	 * @return the port
	 */
	public static Port tcp(int number) {
		return new Port(number, "tcp");
	}

	static Optional<Port> parse(String text) {
		int slash = text.indexOf('/');
		try {
			return (slash > 0) ? Optional.of(new Port(Integer.parseInt(text, 0, slash, 10), text.substring(slash + 1)))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return this.number + "/" + this.protocol;
	}

}
