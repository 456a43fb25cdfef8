package io.paascharm.cos;

/**
 * Language in which the expressions of alert rules are written.
 */
public enum QueryLanguage {

	/** The language of Prometheus. */
	PROMQL,

	/** The language of Loki. */
	LOGQL;

	private static final String TOKEN = "%%juju_topology%%";

	/**
	 * Take the place that authors of rules leave for label matchers out of an expression.
	 * Prometheus and Loki put the matchers in themselves, by the labels of the rule.
	 * @param expression the expression
	 * @return the expression, which is valid without the place
	 */
	String withoutPlaceholder(String expression) {
		return switch (this) {
			case PROMQL -> expression.replace(TOKEN + ",", "").replace(TOKEN, "");
			case LOGQL -> expression.replace(TOKEN, "job=~\".+\"");
		};
	}

}
