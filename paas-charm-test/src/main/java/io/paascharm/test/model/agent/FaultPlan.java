package io.paascharm.test.model.agent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.paascharm.test.model.hooktool.ToolReply;
import io.paascharm.test.model.hooktool.ToolRequest;

/**
 * What goes wrong in one dispatch, and the record of its tool calls.
 */
final class FaultPlan {

	private final List<Fault> faults;

	private final Runnable kill;

	private final Map<String, Integer> counts = new HashMap<>();

	private final List<ToolCall> calls = Collections.synchronizedList(new ArrayList<>());

	FaultPlan(List<Fault> faults, Runnable kill) {
		this.faults = List.copyOf(faults);
		this.kill = kill;
	}

	/**
	 * Answer a call, or let it go wrong. A call that has to come again with its input
	 * does not count.
	 * @param request the call
	 * @param tool the tool's own answer
	 * @return the answer
	 * @throws InterruptedException if the dispatch ends meanwhile
	 */
	ToolReply apply(ToolRequest request, Supplier<ToolReply> tool) throws InterruptedException {
		int nth = this.counts.getOrDefault(request.tool(), 0) + 1;
		ToolReply reply = null;
		for (Fault fault : this.faults) {
			ToolReply wrong = apply(fault, request.tool(), nth);
			reply = (wrong != null) ? wrong : reply;
		}
		if (reply == null) {
			reply = tool.get();
		}
		this.counts.put(request.tool(), nth);
		this.calls.add(ToolCall.of(request, reply));
		return reply;
	}

	private @Nullable ToolReply apply(Fault fault, String tool, int nth) throws InterruptedException {
		if (fault instanceof Fault.ToolAnswers answer && matches(answer.tool(), answer.nth(), tool, nth)) {
			return ToolReply.of(answer.exitCode(), answer.stdout(), answer.stderr());
		}
		if (fault instanceof Fault.ToolDelays delay && matches(delay.tool(), delay.nth(), tool, nth)) {
			Thread.sleep(delay.delay().toMillis());
		}
		if (fault instanceof Fault.KilledAtTool at && matches(at.tool(), at.nth(), tool, nth)) {
			this.kill.run();
			return ToolReply.error(1, "the dispatch was killed");
		}
		return null;
	}

	private static boolean matches(String faulty, int wanted, String tool, int nth) {
		return faulty.equals(tool) && (wanted == 0 || wanted == nth);
	}

	@Nullable Duration killedAfter() {
		for (Fault fault : this.faults) {
			if (fault instanceof Fault.KilledAfter after) {
				return after.delay();
			}
		}
		return null;
	}

	List<ToolCall> calls() {
		return List.copyOf(this.calls);
	}

}
