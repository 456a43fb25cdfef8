package io.paascharm.test.model.state;

import java.util.Comparator;

/**
 * Port that a unit has open.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param number the number, 0 for {@code icmp}
 */
public record Port(String protocol, int number) implements Comparable<Port> {

	private static final Comparator<Port> ORDER = Comparator.comparing(Port::protocol).thenComparing(Port::number);

	@Override
	public int compareTo(Port other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.number == 0) ? this.protocol : this.number + "/" + this.protocol;
	}

}
