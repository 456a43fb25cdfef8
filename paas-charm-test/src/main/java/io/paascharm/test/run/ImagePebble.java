package io.paascharm.test.run;

import java.nio.file.Path;
import java.util.Optional;

import io.paascharm.test.model.ContainerRuntime.ContainerListener;
import io.paascharm.test.pebble.EmbeddedPebble;
import io.paascharm.test.pebble.PebbleBinary;
import io.paascharm.test.pebble.PebbleSettings;
import io.paascharm.test.pebble.RealPebble;

/**
 * Pebble of one container, real where this machine has one, and Juju's ear at it.
 */
final class ImagePebble implements AutoCloseable {

	private final String name;

	private final Runnable end;

	private final NoticeWatch watch;

	private ImagePebble(String name, Runnable end, NoticeWatch watch) {
		this.name = name;
		this.end = end;
		this.watch = watch;
	}

	static ImagePebble start(PebbleSettings settings, ContainerListener listener) {
		Optional<Path> binary = PebbleBinary.find();
		boolean real = binary.isPresent() && RealPebble.fits(settings.container());
		Runnable end = real ? RealPebble.start(binary.get(), settings)::close : embedded(settings)::close;
		String name = real ? binary.get().toString() : "embedded, as "
				+ (binary.isEmpty() ? "there is no 'pebble' on the PATH" : "the containers have no users of their own");
		return new ImagePebble(name, end, NoticeWatch.start(settings.socket(), listener));
	}

	private static EmbeddedPebble embedded(PebbleSettings settings) {
		EmbeddedPebble.Builder builder = EmbeddedPebble.builder()
			.container(settings.container())
			.socket(settings.socket())
			.environment(settings.environment())
			.output(settings.output());
		settings.layers().forEach(builder::layer);
		return builder.start();
	}

	/**
	 * Return which Pebble it is.
	 * @return the program, or that it is the embedded one and why
	 */
	String name() {
		return this.name;
	}

	@Override
	public void close() {
		this.watch.close();
		this.end.run();
	}

}
