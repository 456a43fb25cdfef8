package io.paascharm.bench;

import java.time.Duration;

import io.paascharm.test.model.DispatchRecord;

/**
 * What one dispatch took.
 *
 * @param wall how long its process ran
 * @param calls how many hook tools it called, but for juju-log
 */
record Sample(Duration wall, long calls) {

	static Sample of(DispatchRecord dispatch) {
		long calls = dispatch.calls().stream().filter((call) -> !call.name().equals("juju-log")).count();
		return new Sample(dispatch.exit().duration(), calls);
	}

}
