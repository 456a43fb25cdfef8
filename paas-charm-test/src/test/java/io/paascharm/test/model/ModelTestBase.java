package io.paascharm.test.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A model with helpers for tests that use one.
 */
abstract class ModelTestBase {

	static final Duration TIMEOUT = Duration.ofSeconds(60);

	final SimulatedModel model = SimulatedModel.builder().build();

	@TempDir
	Path directory;

	@AfterEach
	void closeModel() {
		this.model.close();
	}

	Application deploy(String dispatch) {
		Application application = this.model.deploy(charm(dispatch), "shell");
		settle();
		return application;
	}

	Path charm(String dispatch) {
		return ShellCharm.write(this.directory, dispatch);
	}

	List<DispatchRecord> settle() {
		return this.model.settle(TIMEOUT);
	}

	/**
	 * Run the model to rest.
	 * @return what ran, as {@code unit event}
	 */
	List<String> events() {
		List<String> events = new ArrayList<>();
		settle().forEach((record) -> events.add(record.unit() + " " + record.event()));
		return events;
	}

	/**
	 * Run update-status on unit 0 and nothing else.
	 * @return what it did
	 */
	DispatchRecord updateStatus() {
		this.model.unit("shell/0").updateStatus();
		List<DispatchRecord> records = settle();
		return records.get(records.size() - 1);
	}

}
