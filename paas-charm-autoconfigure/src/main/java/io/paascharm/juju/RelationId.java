package io.paascharm.juju;

/**
 * Identifier of a relation as hook tools print it, {@code endpoint:number}.
 *
 * @param endpoint the name of our endpoint
 * @param number the number of the relation in the model
 */
public record RelationId(String endpoint, int number) implements Comparable<RelationId> {

	/**
	 * Parse the identifier of a relation.
	 * @param text the identifier, such as {@code postgresql:7}
	 * @return the identifier
	 * @throws IllegalArgumentException if the text is not {@code endpoint:number}
	 */
	public static RelationId parse(String text) {
		int colon = text.indexOf(':');
		int number = Numbers.parse(text, colon + 1);
		if (colon > 0 && number >= 0) {
			return new RelationId(text.substring(0, colon), number);
		}
		throw new IllegalArgumentException("'%s' is not the identifier of a relation".formatted(text));
	}

	@Override
	public int compareTo(RelationId other) {
		int byEndpoint = this.endpoint.compareTo(other.endpoint);
		return (byEndpoint != 0) ? byEndpoint : Integer.compare(this.number, other.number);
	}

	@Override
	public String toString() {
		return this.endpoint + ":" + this.number;
	}

}
