package io.paascharm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.paascharm.test.model.agent.CharmProcesses;
import io.paascharm.test.model.charm.CharmFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Comparison} with charms that are shell scripts.
 */
class ComparisonIT {

	private static final String WORK = "i=0; while [ $i -lt 100000 ]; do i=$((i + 1)); done\n";

	@TempDir
	private Path directory;

	@AfterEach
	void removeLinks() throws Exception {
		CharmFiles.delete(this.directory.resolve("bin"));
	}

	private Contestant charm(String name, String body) throws Exception {
		Path charm = Files.createDirectory(this.directory.resolve(name));
		Files.writeString(charm.resolve("metadata.yaml"), "name: " + name + "\ncontainers: {app: {}}\n");
		Path dispatch = Files.writeString(charm.resolve("dispatch"), """
				#!/bin/sh
				[ "$JUJU_HOOK_NAME" = install ] && echo %s >>%s
				%s
				exit 0
				""".formatted(name, this.directory.resolve("installed"), body));
		Files.setPosixFilePermissions(dispatch, PosixFilePermissions.fromString("rwxr-xr-x"));
		return new Contestant(name, name, charm, PackedSize.of(charm), false);
	}

	private static Spread spread(Runner runner, Figure figure) {
		Spread spread = runner.measurements().spread(figure);
		assertThat(spread).as(figure.title()).isNotNull();
		return spread;
	}

	@Test
	void everyFigureIsMeasuredOfEveryCharm() throws Exception {
		Contestant resident = charm("resident", """
				juju-log hello
				status-set active
				command -v curl >/dev/null || exit 0
				[ -e pid ] && kill -0 "$(cat pid)" 2>/dev/null && exit 0
				setsid sleep 1000 </dev/null >/dev/null 2>&1 &
				echo $! >pid""");
		Contestant busy = charm("busy", "config-get >/dev/null\nis-leader >/dev/null\n" + WORK);
		List<String> progress = new ArrayList<>();
		String path = SearchPath.without("curl", this.directory.resolve("bin"));
		try (Runner first = new Runner(resident, path); Runner second = new Runner(busy, path)) {
			new Comparison(List.of(first, second), progress::add).run(2, 5);
			for (Figure figure : Figure.values()) {
				spread(first, figure);
				spread(second, figure);
			}
			assertThat(spread(first, Figure.WARM_CALLS)).isEqualTo(new Spread(1, 1, 1, 3));
			assertThat(spread(second, Figure.STATUS_CALLS)).isEqualTo(new Spread(2, 2, 2, 2));
			assertThat(spread(first, Figure.RESIDENT_MEMORY).median()).isPositive();
			assertThat(spread(second, Figure.RESIDENT_MEMORY).median()).isZero();
			assertThat(spread(second, Figure.PEAK_MEMORY).median()).isPositive();
			assertThat(spread(second, Figure.WARM_CPU).median()).isGreaterThan(10);
			assertThat(first.status()).isEqualTo("active");
		}
		assertThat(Files.readAllLines(this.directory.resolve("installed"))).containsExactly("resident", "resident",
				"busy", "busy", "busy", "resident", "resident", "busy");
		assertThat(progress).contains("warm dispatches: 5 of 5");
		assertThat(CharmProcesses.of(this.directory)).isEmpty();
	}

	@Test
	void hookThatFailsEndsTheRunWithWhatItSaid() throws Exception {
		Contestant broken = charm("broken", "[ \"$JUJU_HOOK_NAME\" = config-changed ] || exit 0\necho why >&2\nexit 3");
		try (Runner runner = new Runner(broken, SearchPath.USUAL)) {
			assertThatExceptionOfType(BenchException.class).isThrownBy(runner::round)
				.withMessageContaining("config-changed (exit 3")
				.withMessageContaining("why");
		}
	}

	@Test
	void runnerThatWasEndedDeploysNothingMore() throws Exception {
		Runner runner = new Runner(charm("ended", ""), SearchPath.USUAL);
		runner.close();
		assertThatExceptionOfType(BenchException.class).isThrownBy(runner::round).withMessageContaining("ended");
	}

}
