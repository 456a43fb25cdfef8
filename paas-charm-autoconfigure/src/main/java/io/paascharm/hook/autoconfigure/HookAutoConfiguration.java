package io.paascharm.hook.autoconfigure;

import java.time.Clock;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.paascharm.action.CharmAction;
import io.paascharm.hook.CharmSource;
import io.paascharm.hook.DispatchJournal;
import io.paascharm.hook.HookDispatcher;
import io.paascharm.integration.Integration;
import io.paascharm.integration.IntegrationMachines;
import io.paascharm.integration.IntegrationService;
import io.paascharm.integration.statemachine.StateMachineAutoConfiguration;
import io.paascharm.unit.ReadAhead;
import io.paascharm.workload.WorkloadBehaviour;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

/**
 * Auto-configuration for the dispatcher. No bean depends on the charm's metadata or on
 * the framework: what a charm uses is chosen by name when a hook arrives.
 */
@AutoConfiguration(after = StateMachineAutoConfiguration.class)
@EnableConfigurationProperties(CharmProperties.class)
public final class HookAutoConfiguration {

	private static final int READERS = 2;

	@Bean
	@ConditionalOnMissingBean
	CharmSource charmSource(CharmProperties properties) {
		return new CharmSource(properties.framework(), properties.environment());
	}

	@Bean
	@ConditionalOnMissingBean
	DispatchJournal dispatchJournal() {
		return new DispatchJournal(Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	IntegrationService integrationService(ObjectProvider<Integration> integrations, IntegrationMachines machines) {
		return new IntegrationService(integrations.orderedStream().toList(), machines, Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	WorkloadLimits workloadLimits(CharmProperties properties) {
		CharmProperties.Workload workload = properties.workload();
		return new WorkloadLimits(workload.migrationTimeout(), workload.checkTimeout(), workload.restartTimeout());
	}

	@Bean
	@ConditionalOnMissingBean
	WorkloadService workloadService(ObjectProvider<WorkloadBehaviour> behaviours, WorkloadLimits limits) {
		return new WorkloadService(behaviours.orderedStream().toList(), limits);
	}

	@Bean
	@ConditionalOnMissingBean
	ReadAhead readAhead() {
		ThreadPoolExecutor executor = new ThreadPoolExecutor(READERS, READERS, 10, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(), (task) -> {
					Thread thread = new Thread(task, "read-ahead");
					thread.setDaemon(true);
					return thread;
				});
		executor.allowCoreThreadTimeOut(true);
		return new ReadAhead(executor);
	}

	@Bean
	@ConditionalOnMissingBean
	HookDispatcher hookDispatcher(CharmSource charms, IntegrationService integrations, WorkloadService workload,
			ObjectProvider<CharmAction> actions, DispatchJournal journal, ReadAhead readAhead) {
		return new HookDispatcher(charms, integrations, workload, actions.orderedStream().toList(), journal, readAhead);
	}

}
