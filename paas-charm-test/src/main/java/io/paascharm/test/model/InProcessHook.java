package io.paascharm.test.model;

import java.util.List;

import io.paascharm.hooktool.HookToolCommand;

/**
 * Hook that a charm in this JVM has run.
 *
 * @param name the name of the hook
 * @param calls the hook tools that it called, in order
 */
public record InProcessHook(String name, List<HookToolCommand<?>> calls) {

	/**
	 * Create a record.
	 * @param name the name of the hook
	 * @param calls the hook tools that it called
	 */
	public InProcessHook {
		calls = List.copyOf(calls);
	}

	/**
	 * Return what it wrote or tried to write.
	 * @return the calls that change something, in order
	 */
	public List<HookToolCommand<?>> writes() {
		return this.calls.stream().filter(HookToolCommand::writes).<HookToolCommand<?>>map((call) -> call).toList();
	}

	/**
	 * Return the name of the hook only: calls hold values of databags.
	 */
	@Override
	public String toString() {
		return this.name;
	}

}
