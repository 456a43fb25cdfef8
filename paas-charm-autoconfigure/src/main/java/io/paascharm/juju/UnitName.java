package io.paascharm.juju;

/**
 * Name of a unit, {@code application/number}.
 *
 * @param application the name of the application
 * @param number the number of the unit, from 0
 */
public record UnitName(String application, int number) implements Comparable<UnitName> {

	/**
	 * Parse the name of a unit.
	 * @param text the name, such as {@code flask-k8s/0}
	 * @return the name
	 * @throws IllegalArgumentException if the text is not {@code application/number}
	 */
	public static UnitName parse(String text) {
		int slash = text.indexOf('/');
		int number = Numbers.parse(text, slash + 1);
		if (slash > 0 && number >= 0) {
			return new UnitName(text.substring(0, slash), number);
		}
		throw new IllegalArgumentException("'%s' is not the name of a unit".formatted(text));
	}

	/**
	 * Return the name as Juju's agent writes it in paths.
	 * @return the name with a dash, such as {@code flask-k8s-0}
	 */
	public String dashed() {
		return this.application + "-" + this.number;
	}

	/**
	 * Return the name by which the unit is reached inside the cluster.
	 * @param model the name of its model
	 * @return the name in the domain of the Kubernetes cluster
	 */
	public String fqdn(String model) {
		return "%s.%s-endpoints.%s.svc.cluster.local".formatted(dashed(), this.application, model);
	}

	@Override
	public int compareTo(UnitName other) {
		int byApplication = this.application.compareTo(other.application);
		return (byApplication != 0) ? byApplication : Integer.compare(this.number, other.number);
	}

	@Override
	public String toString() {
		return this.application + "/" + this.number;
	}

}
