package io.paascharm.test.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationMachines;
import io.paascharm.integration.IntegrationMachines.Step;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * The integrations of the library and what runs their machines, found as a charm finds
 * them.
 *
 * @param integrations the integrations in their order
 * @param machines what runs their machines
 */
record KitIntegrations(List<Integration> integrations, IntegrationMachines machines) {

	private static final String PACKAGE = "io.paascharm.integration.";

	private static final Map<String, KitIntegrations> KNOWN = new ConcurrentHashMap<>();

	/**
	 * Return the integrations of a framework's charm.
	 * @param framework the name of the framework
	 * @return the integrations
	 */
	static KitIntegrations of(String framework) {
		return KNOWN.computeIfAbsent(framework, KitIntegrations::load);
	}

	private static KitIntegrations load(String framework) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("kit", Map.of("paas-charm.framework", framework)));
			for (String name : ImportCandidates.load(AutoConfiguration.class, context.getClassLoader())) {
				if (name.startsWith(PACKAGE)) {
					context.registerBean(ClassUtils.resolveClassName(name, context.getClassLoader()));
				}
			}
			context.refresh();
			return new KitIntegrations(context.getBeanProvider(Integration.class).orderedStream().toList(),
					context.getBean(IntegrationMachines.class));
		}
	}

	/**
	 * Put integrations before those of the library.
	 * @param own the integrations
	 * @return all of them
	 */
	KitIntegrations with(List<Integration> own) {
		List<Integration> all = new ArrayList<>(own);
		all.addAll(this.integrations);
		return new KitIntegrations(all, this.machines);
	}

	/**
	 * Let tables be walked without a library of machines, which is a thousand times
	 * faster.
	 * @return the same integrations
	 */
	KitIntegrations walked() {
		return new KitIntegrations(this.integrations, KitIntegrations::walk);
	}

	private static Step walk(MachineTable table, IntegrationState state, IntegrationTrigger trigger) {
		for (MachineTable.Transition transition : table.transitions()) {
			if (transition.source() == state && transition.trigger() == trigger) {
				return new Step(transition.target(), transition.published());
			}
		}
		return new Step(state, null);
	}

}
