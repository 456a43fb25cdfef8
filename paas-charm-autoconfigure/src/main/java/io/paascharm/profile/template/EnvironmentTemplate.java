package io.paascharm.profile.template;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * An environment variable as a function of fields. A field stands in braces, a literal
 * brace is doubled: <code>jdbc:{scheme}://{authority}{path}</code>. The name of the
 * variable may have fields too: <code>{ENDPOINT}_DB_PORT</code>. Immutable.
 */
public final class EnvironmentTemplate {

	private final String variable;

	private final String template;

	private final TemplateText name;

	private final TemplateText value;

	private EnvironmentTemplate(String variable, String template) {
		this.variable = variable;
		this.template = template;
		this.name = TemplateText.compile(variable, variable);
		this.value = TemplateText.compile(variable, template);
	}

	/**
	 * Compile a template.
	 * @param variable the name of the variable, itself a template
	 * @param template the template of its value
	 * @return the compiled template
	 * @throws TemplateException if a brace is left open, closes nothing or holds no name
	 */
	public static EnvironmentTemplate compile(String variable, String template) {
		return new EnvironmentTemplate(variable, template);
	}

	/**
	 * Render the template into an environment.
	 * @param fields the value of each field, null where the field is absent
	 * @param environment the environment that gets the variable; untouched if a field of
	 * the template is absent
	 */
	public void render(Function<String, @Nullable String> fields, Map<String, String> environment) {
		String renderedName = this.name.render(fields);
		String renderedValue = this.value.render(fields);
		if (renderedName != null && renderedValue != null) {
			environment.put(renderedName, renderedValue);
		}
	}

	/**
	 * Render the value alone.
	 * @param fields the value of each field, null where the field is absent
	 * @return the value, null if a field of the template is absent
	 */
	public @Nullable String renderValue(Function<String, @Nullable String> fields) {
		return this.value.render(fields);
	}

	/**
	 * Return the variable.
	 * @return the name as written, its fields unresolved
	 */
	public String variable() {
		return this.variable;
	}

	/**
	 * Return the template of the value.
	 * @return the text as written
	 */
	public String template() {
		return this.template;
	}

	/**
	 * Return the fields that the value needs.
	 * @return the names in the order of the text, empty for a constant
	 */
	public List<String> fields() {
		return this.value.fields();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EnvironmentTemplate that && this.variable.equals(that.variable)
				&& this.template.equals(that.template);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.variable, this.template);
	}

	@Override
	public String toString() {
		return this.variable + "=" + this.template;
	}

}
