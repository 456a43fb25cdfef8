package io.paascharm.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.paascharm.integration.EndpointSnapshot;
import io.paascharm.juju.HookContext;
import io.paascharm.profile.ProfileEnvironment;
import io.paascharm.profile.template.EnvironmentTemplate;

/**
 * Puts the variables of the workload together: defaults, options, what the charm knows,
 * the model's proxies, integrations, overrides of the charm project; what comes later
 * wins.
 */
final class EnvironmentAssembler {

	private static final Map<String, String> PROXIES = Map.of("JUJU_CHARM_HTTP_PROXY", "http_proxy",
			"JUJU_CHARM_HTTPS_PROXY", "https_proxy", "JUJU_CHARM_NO_PROXY", "no_proxy");

	private final WorkloadContext context;

	private final Map<String, String> environment = new LinkedHashMap<>();

	EnvironmentAssembler(WorkloadContext context) {
		this.context = context;
	}

	Map<String, String> assemble() {
		ProfileEnvironment templates = this.context.profile().environment();
		templates.defaults().forEach(this::render);
		this.environment.putAll(this.context.config().frameworkVariables());
		this.environment.putAll(this.context.config().userVariables());
		templates.variables().forEach(this::render);
		modelProxies();
		this.context.integrations().names().forEach((name) -> integration(templates, name));
		this.context.overrides().forEach(this::override);
		return this.environment;
	}

	private void render(EnvironmentTemplate template) {
		template.render(this::field, this.environment);
	}

	private @Nullable String field(String name) {
		return switch (name) {
			case "base-url" -> this.context.baseUrl();
			case "secret-key" -> this.context.secretKey();
			case "peer-fqdns" -> this.context.integrations().field("secret-storage", "peer-fqdns");
			default -> this.context.settings().field(name);
		};
	}

	private void integration(ProfileEnvironment templates, String name) {
		List<EndpointSnapshot> ready = new ArrayList<>(this.context.integrations().endpoints(name));
		ready.removeIf((endpoint) -> endpoint.fields().isEmpty());
		if (ready.isEmpty()) {
			templates.renderUnrelated(name, this.environment);
		}
		// Where several endpoints give the same variable, that of the usual name has it,
		// else the first
		Collections.reverse(ready);
		ready.sort(Comparator.comparing((endpoint) -> endpoint.name().equals(name)));
		for (EndpointSnapshot endpoint : ready) {
			templates.render(name, endpoint.name(), endpoint.fields()::get, this.environment);
		}
	}

	private void modelProxies() {
		HookContext hook = this.context.unit().context();
		PROXIES.forEach((source, name) -> {
			String value = hook.variable(source);
			if (value != null) {
				this.environment.put(name, value);
				this.environment.put(name.toUpperCase(Locale.ROOT), value);
			}
		});
	}

	private void override(String name, String template) {
		this.environment.remove(name);
		if (!template.isEmpty()) {
			EnvironmentTemplate.compile(name, template).render(this::qualifiedField, this.environment);
		}
	}

	private @Nullable String qualifiedField(String name) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			return field(name);
		}
		for (EndpointSnapshot endpoint : this.context.integrations().endpoints()) {
			if (endpoint.name().equals(name.substring(0, dot))) {
				return endpoint.fields().get(name.substring(dot + 1));
			}
		}
		return null;
	}

}
