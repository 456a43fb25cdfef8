package io.paascharm.integration.statemachine;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.action.Action;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

import io.paascharm.integration.IntegrationEvent;
import io.paascharm.integration.IntegrationMachines;
import io.paascharm.integration.IntegrationState;
import io.paascharm.integration.IntegrationTrigger;
import io.paascharm.integration.MachineTable;

/**
 * Machines of Spring Statemachine: one is built for each table and reset to the given
 * state before every fact.
 */
final class SpringIntegrationMachines implements IntegrationMachines {

	private static final String PUBLISHED = "published";

	private final Map<MachineTable, StateMachine<IntegrationState, IntegrationTrigger>> machines = new IdentityHashMap<>();

	@Override
	public synchronized Step fire(MachineTable table, IntegrationState state, IntegrationTrigger trigger) {
		StateMachine<IntegrationState, IntegrationTrigger> machine = this.machines.computeIfAbsent(table,
				SpringIntegrationMachines::build);
		reset(machine, state);
		AtomicReference<@Nullable IntegrationEvent> published = new AtomicReference<>();
		Message<IntegrationTrigger> message = MessageBuilder.withPayload(trigger)
			.setHeader(PUBLISHED, published)
			.build();
		machine.sendEvent(Mono.just(message)).blockLast();
		return new Step(machine.getState().getId(), published.get());
	}

	private static void reset(StateMachine<IntegrationState, IntegrationTrigger> machine, IntegrationState state) {
		machine.stopReactively().block();
		machine.getStateMachineAccessor()
			.doWithAllRegions((access) -> access
				.resetStateMachineReactively(new DefaultStateMachineContext<>(state, null, null, null))
				.block());
		machine.startReactively().block();
	}

	private static StateMachine<IntegrationState, IntegrationTrigger> build(MachineTable table) {
		try {
			StateMachineBuilder.Builder<IntegrationState, IntegrationTrigger> builder = StateMachineBuilder.builder();
			configure(builder, table.name());
			for (MachineTable.Transition transition : table.transitions()) {
				add(builder.configureTransitions(), transition);
			}
			return builder.build();
		}
		catch (Exception ex) {
			throw new IllegalStateException("Cannot build the machine '%s'".formatted(table.name()), ex);
		}
	}

	private static void configure(StateMachineBuilder.Builder<IntegrationState, IntegrationTrigger> builder,
			String name) throws Exception {
		builder.configureConfiguration()
			.withConfiguration()
			.machineId(name)
			.autoStartup(false)
			.beanFactory(new StaticListableBeanFactory());
		EnumSet<IntegrationState> states = EnumSet.allOf(IntegrationState.class);
		builder.configureStates().withStates().initial(IntegrationState.ABSENT).states(states);
	}

	private static void add(StateMachineTransitionConfigurer<IntegrationState, IntegrationTrigger> transitions,
			MachineTable.Transition transition) throws Exception {
		Publish action = new Publish(transition.published());
		IntegrationState source = transition.source();
		IntegrationTrigger trigger = transition.trigger();
		if (source == transition.target()) {
			transitions.withInternal().source(source).event(trigger).action(action);
		}
		else {
			transitions.withExternal().source(source).target(transition.target()).event(trigger).action(action);
		}
	}

	/**
	 * Hands the event of a transition to whoever sent the fact.
	 *
	 * @param event the event, or {@code null}
	 */
	private record Publish(@Nullable IntegrationEvent event) implements Action<IntegrationState, IntegrationTrigger> {

		@Override
		@SuppressWarnings("unchecked")
		public void execute(StateContext<IntegrationState, IntegrationTrigger> context) {
			Object sink = context.getMessageHeader(PUBLISHED);
			if (sink instanceof AtomicReference<?> reference) {
				((AtomicReference<@Nullable IntegrationEvent>) reference).set(this.event);
			}
		}

	}

}
