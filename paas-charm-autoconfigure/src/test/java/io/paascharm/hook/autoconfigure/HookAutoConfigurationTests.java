package io.paascharm.hook.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.paascharm.fixture.Machines;
import io.paascharm.hook.CharmSource;
import io.paascharm.hook.DispatchJournal;
import io.paascharm.hook.HookDispatcher;
import io.paascharm.integration.IntegrationService;
import io.paascharm.integration.statemachine.StateMachineAutoConfiguration;
import io.paascharm.unit.ReadAhead;
import io.paascharm.workload.WorkloadLimits;
import io.paascharm.workload.WorkloadService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HookAutoConfiguration}.
 */
class HookAutoConfigurationTests {

	private static final WorkloadLimits LIMITS = new WorkloadLimits(Duration.ofSeconds(1), Duration.ofSeconds(2),
			Duration.ofSeconds(3));

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(HookAutoConfiguration.class, StateMachineAutoConfiguration.class))
		.withPropertyValues("paas-charm.framework=flask");

	@Test
	void dispatcherIsConfigured() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(HookDispatcher.class)
				.hasSingleBean(IntegrationService.class)
				.hasSingleBean(WorkloadService.class)
				.hasSingleBean(DispatchJournal.class);
			assertThat(context.getBean(CharmSource.class).framework()).isEqualTo("flask");
		});
	}

	@Test
	void limitsHaveDefaults() {
		this.contextRunner.run((context) -> assertThat(context.getBean(WorkloadLimits.class))
			.isEqualTo(new WorkloadLimits(Duration.ofMinutes(30), Duration.ofMinutes(2), Duration.ofMinutes(2))));
	}

	@Test
	void limitsAreProperties() {
		this.contextRunner
			.withPropertyValues("paas-charm.workload.migration-timeout=1s", "paas-charm.workload.check-timeout=2s",
					"paas-charm.workload.restart-timeout=3s")
			.run((context) -> assertThat(context.getBean(WorkloadLimits.class)).isEqualTo(LIMITS));
	}

	@Test
	void ownCharmSourceIsUsed() {
		CharmSource own = new CharmSource("go", Map.of());
		this.contextRunner.withBean(CharmSource.class, () -> own)
			.run((context) -> assertThat(context.getBean(CharmSource.class)).isSameAs(own));
	}

	@Test
	void ownJournalIsUsed() {
		DispatchJournal own = new DispatchJournal(Clock.systemUTC());
		this.contextRunner.withBean(DispatchJournal.class, () -> own)
			.run((context) -> assertThat(context.getBean(DispatchJournal.class)).isSameAs(own));
	}

	@Test
	void ownIntegrationServiceIsUsed() {
		IntegrationService own = new IntegrationService(List.of(), Machines.get(), Clock.systemUTC());
		this.contextRunner.withBean(IntegrationService.class, () -> own)
			.run((context) -> assertThat(context.getBean(IntegrationService.class)).isSameAs(own));
	}

	@Test
	void ownLimitsAreUsed() {
		this.contextRunner.withBean(WorkloadLimits.class, () -> LIMITS)
			.run((context) -> assertThat(context.getBean(WorkloadLimits.class)).isSameAs(LIMITS));
	}

	@Test
	void ownWorkloadServiceIsUsed() {
		WorkloadService own = new WorkloadService(List.of(), LIMITS);
		this.contextRunner.withBean(WorkloadService.class, () -> own)
			.run((context) -> assertThat(context.getBean(WorkloadService.class)).isSameAs(own));
	}

	@Test
	void ownDispatcherIsUsed() {
		HookDispatcher own = new HookDispatcher(new CharmSource("go", Map.of()),
				new IntegrationService(List.of(), Machines.get(), Clock.systemUTC()),
				new WorkloadService(List.of(), LIMITS), List.of(), new DispatchJournal(Clock.systemUTC()),
				new ReadAhead(Runnable::run));
		this.contextRunner.withBean(HookDispatcher.class, () -> own)
			.run((context) -> assertThat(context.getBean(HookDispatcher.class)).isSameAs(own));
	}

	@Test
	void deadlineThatIsNoDurationFailsTheStart() {
		this.contextRunner.withPropertyValues("paas-charm.workload.migration-timeout=soon")
			.run((context) -> assertThat(context).getFailure().hasStackTraceContaining("migration-timeout"));
	}

}
