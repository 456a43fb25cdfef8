package io.paascharm.test.pebble;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.paascharm.pebble.DirectorySpec;
import io.paascharm.pebble.FileInfo;
import io.paascharm.pebble.FileInfo.Type;
import io.paascharm.pebble.FileWrite;
import io.paascharm.pebble.PebbleApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Contract of files.
 */
interface FileContract extends PebbleContract {

	default String path(String name) {
		return directory() + "/" + name;
	}

	default void write(String name, String content) {
		pebble().files().write(FileWrite.of(path(name), content));
	}

	@Test
	default void readGivesWhatWasWritten() {
		write("file", "one\r\n--two\r\n");
		assertThat(text("file")).isEqualTo("one\r\n--two\r\n");
	}

	@Test
	default void readGivesEveryByteOfABigFile() {
		byte[] content = new byte[3 * 1024 * 1024];
		new Random(42).nextBytes(content);
		pebble().files().write(FileWrite.of(path("big"), content));
		assertThat(pebble().files().read(path("big")))
			.hasValueSatisfying((read) -> assertThat(read).isEqualTo(content));
	}

	@Test
	default void readWhenEmptyFileIsNotMissing() {
		write("empty", "");
		assertThat(pebble().files().read(path("empty"))).hasValueSatisfying((read) -> assertThat(read).isEmpty());
	}

	@Test
	default void readWhenMissingIsEmpty() {
		assertThat(pebble().files().read(path("missing"))).isEmpty();
	}

	@Test
	default void readWhenDirectoryIsRefused() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().read(directory()))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo("generic-file-error"));
	}

	@Test
	default void pathsMayHoldAnything() {
		String name = "a b+c%20&d=\"e\"\\f\u00e9\u4e2d';#?";
		write(name, "odd");
		assertThat(text(name)).isEqualTo("odd");
		assertThat(pebble().files().list(directory())).extracting(FileInfo::name).containsExactly(name);
	}

	@Test
	default void writeReplaces() {
		write("file", "a longer text");
		write("file", "short");
		assertThat(text("file")).isEqualTo("short");
	}

	@Test
	default void writeSetsTheMode() {
		pebble().files().write(FileWrite.of(path("secret"), "x").withMode(0600));
		write("open", "x");
		assertThat(pebble().files().info(path("secret")).orElseThrow().permissions()).isEqualTo(0600);
		assertThat(pebble().files().info(path("open")).orElseThrow().permissions()).isEqualTo(0644);
	}

	@Test
	default void writeSetsTheOwner() {
		assumeThat(switchesUsers()).isTrue();
		pebble().files().write(FileWrite.of(path("made/owned"), "x").withOwner("nobody", "nogroup"));
		FileInfo.Owner owner = pebble().files().info(path("made/owned")).orElseThrow().owner();
		assertThat(owner.user()).isEqualTo("nobody");
		assertThat(owner.group()).isEqualTo("nogroup");
		assertThat(pebble().files().info(path("made")).orElseThrow().owner()).isEqualTo(owner);
	}

	@Test
	default void writeMakesDirectoriesOnlyIfAsked() {
		write("a/b/file", "deep");
		assertThat(text("a/b/file")).isEqualTo("deep");
		byte[] content = "deep".getBytes(StandardCharsets.UTF_8);
		FileWrite strict = new FileWrite(path("c/d/file"), content, null, null, null, false);
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().write(strict))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo("not-found"));
	}

	@Test
	default void writeWhenUserIsUnknownIsRefused() {
		assumeThat(switchesUsers()).isTrue();
		FileWrite write = FileWrite.of(path("file"), "hush").withOwner("no-such-user", null);
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().write(write))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo("generic-file-error"))
			.withMessageContaining("no-such-user")
			.satisfies((ex) -> assertThat(ex).hasMessageNotContaining("hush"));
	}

	@Test
	default void relativePathsAreRefused() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().read("relative"));
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().list("relative"));
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().files().write(FileWrite.of("relative", "x")));
	}

	@Test
	default void listHasTheEntriesSorted() {
		write("b", "22");
		write("a", "1");
		pebble().files().makeDirectory(DirectorySpec.of(path("c")));
		exec("ln", "-s", "a", "d");
		assertThat(pebble().files().list(directory())).extracting(FileInfo::name).containsExactly("a", "b", "c", "d");
		assertThat(pebble().files().list(directory())).extracting(FileInfo::type)
			.containsExactly(Type.FILE, Type.FILE, Type.DIRECTORY, Type.SYMLINK);
		assertThat(pebble().files().list(directory())).extracting(FileInfo::path).contains(path("a"));
		assertThat(pebble().files().list(path("b"))).singleElement().extracting(FileInfo::size).isEqualTo(2L);
	}

	@Test
	default void listWhenMissingIsNotFound() {
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().list(path("missing")))
			.satisfies((ex) -> {
				assertThat(ex.statusCode()).isEqualTo(404);
				assertThat(ex.kind()).isEqualTo("not-found");
			});
	}

	@Test
	default void infoIsThatOfTheDirectoryItself() {
		write("a", "1");
		assertThat(pebble().files().info(directory())).hasValueSatisfying((info) -> {
			assertThat(info.isDirectory()).isTrue();
			assertThat(info.path()).isEqualTo(directory());
		});
	}

	@Test
	default void existsTellsFilesAndDirectories() {
		write("a", "1");
		assertThat(pebble().files().exists(path("a"))).isTrue();
		assertThat(pebble().files().exists(directory())).isTrue();
		assertThat(pebble().files().exists(path("b"))).isFalse();
	}

	@Test
	default void makeDirectoryMakesParentsAndAcceptsWhatIsThere() {
		pebble().files().makeDirectory(new DirectorySpec(path("x/y"), true, 0750, null, null));
		pebble().files().makeDirectory(DirectorySpec.of(path("x/y")));
		assertThat(pebble().files().info(path("x/y")).orElseThrow().isDirectory()).isTrue();
	}

	@Test
	default void makeDirectoryWithoutParentsSetsTheModeAndRefusesWhatIsThere() {
		DirectorySpec strict = new DirectorySpec(path("x"), false, 0700, null, null);
		pebble().files().makeDirectory(strict);
		assertThat(pebble().files().info(path("x")).orElseThrow().permissions()).isEqualTo(0700);
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().makeDirectory(strict))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo("generic-file-error"));
	}

	@Test
	default void removeRemovesFilesAndTrees() {
		write("x/y/file", "deep");
		write("file", "flat");
		pebble().files().remove(path("file"), false);
		assertThatExceptionOfType(PebbleApiException.class).isThrownBy(() -> pebble().files().remove(path("x"), false));
		pebble().files().remove(path("x"), true);
		assertThat(pebble().files().list(directory())).isEmpty();
	}

	@Test
	default void removeWhenMissingIsNotFoundUnlessRecursive() {
		assertThatExceptionOfType(PebbleApiException.class)
			.isThrownBy(() -> pebble().files().remove(path("missing"), false))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo("not-found"));
		pebble().files().remove(path("missing"), true);
	}

}
