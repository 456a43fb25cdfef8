package io.paascharm.test.model.charm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What metadata.yaml, config.yaml and actions.yaml of a charm declare.
 *
 * @param name the name of the charm
 * @param endpoints the relation endpoints by name, sorted
 * @param options the config options by name, sorted
 * @param actions the actions by name, sorted
 * @param containers the names of the workload containers, in the order declared
 * @param resources the names of the resources
 * @param storage the names of the storages
 */
public record CharmDefinition(String name, Map<String, CharmEndpoint> endpoints, Map<String, CharmOption> options,
		Map<String, CharmAction> actions, List<String> containers, List<String> resources, List<String> storage) {

	/**
	 * Read the definition of a charm.
	 * @param directory the charm directory
	 * @return the definition
	 * @throws InconsistentModelException if metadata.yaml is missing or a file is not
	 * what Juju accepts
	 */
	public static CharmDefinition read(Path directory) {
		return new CharmDefinitionReader(directory).read();
	}

	/**
	 * Return an endpoint.
	 * @param name the name of the endpoint
	 * @return the endpoint, or {@code null} if metadata.yaml declares none of that name
	 */
	public @Nullable CharmEndpoint endpoint(String name) {
		return this.endpoints.get(name);
	}

	/**
	 * Return an option that must exist.
	 * @param name the name of the option
	 * @return the option
	 * @throws InconsistentModelException if config.yaml does not declare it
	 */
	public CharmOption option(String name) {
		CharmOption option = this.options.get(name);
		if (option == null) {
			throw new InconsistentModelException("set option '%s'".formatted(name),
					"it is not declared in config.yaml of charm '%s'".formatted(this.name));
		}
		return option;
	}

	/**
	 * Return an action that must exist.
	 * @param name the name of the action
	 * @return the action
	 * @throws InconsistentModelException if actions.yaml does not declare it
	 */
	public CharmAction action(String name) {
		CharmAction action = this.actions.get(name);
		if (action == null) {
			throw new InconsistentModelException("run action '%s'".formatted(name),
					"it is not declared in actions.yaml of charm '%s'".formatted(this.name));
		}
		return action;
	}

}
