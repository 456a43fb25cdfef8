package io.paascharm.profile.template;

/**
 * A template that cannot be compiled.
 */
public final class TemplateException extends RuntimeException {

	private final String variable;

	TemplateException(String variable, String template, String problem) {
		super("Cannot compile template '%s' of variable '%s': %s".formatted(template, variable, problem));
		this.variable = variable;
	}

	/**
	 * Return the variable whose template is wrong.
	 * @return the name of the variable as written, its own fields unresolved
	 */
	public String variable() {
		return this.variable;
	}

}
