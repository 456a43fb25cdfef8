package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.paascharm.charmcraft.CharmcraftProject;
import io.paascharm.charmcraft.Platform;
import io.paascharm.cos.CosDirectory;

/**
 * Packs a charm project.
 */
final class CharmPacker {

	/**
	 * Where the charm's processes keep their files, which a training run leaves behind.
	 */
	static final String AGENT_DIRECTORY = ".paas-charm";

	private final PackRequest request;

	private final CharmcraftProject project;

	private final JdkFinder jdks;

	private final Path charm;

	CharmPacker(PackRequest request, CharmcraftProject project, JdkFinder jdks) {
		this.request = request;
		this.project = project;
		this.jdks = jdks;
		this.charm = request.charmDirectory();
	}

	/**
	 * Packs the project for each of its platforms that this machine can pack for.
	 * @return the files that were written
	 * @throws PackagingException when it cannot be packed
	 */
	List<Path> pack() {
		Jdk jdk = this.jdks.find(architecture());
		fill(jdk);
		return this.project.platforms()
			.stream()
			.filter((platform) -> platform.architecture().equals(jdk.architecture()))
			.map(this::write)
			.toList();
	}

	private Path write(Platform platform) {
		new CharmFiles(this.charm).write("manifest.yaml",
				this.project.manifest(platform, toolVersion(), this.request.time()));
		Path file = this.request.output().resolve(platform.fileName(this.project.name()));
		new CharmArchive(this.request.time()).write(file, List.of(this.charm));
		return file;
	}

	private String toolVersion() {
		String version = this.request.option("version");
		return (version != null) ? "paas-charm " + version : "paas-charm";
	}

	private String architecture() {
		String own = Jdk.architecture(System.getProperty("os.arch"));
		List<String> wanted = this.project.platforms().stream().map(Platform::architecture).toList();
		return wanted.contains(own) ? own : wanted.get(0);
	}

	private void fill(Jdk jdk) {
		empty();
		describe(new CharmFiles(this.charm));
		Launch launch = addApplication(jdk);
		DispatchScript.write(this.charm, this.request.time(), JvmFlags.ofAgent(jdk));
		StartupCache cache = StartupCache.of(jdk);
		cache.train(new Training(this.charm, this.request.workDirectory(), launch, TrainingScript.of(this.project)));
		launch.write(this.charm, cache.flags());
		FileTree.delete(this.charm.resolve(AGENT_DIRECTORY));
	}

	private void describe(CharmFiles files) {
		String framework = FrameworkName.find(this.project.profile(), this.request.classes());
		if (framework != null) {
			new FrameworkAssets(getClass().getClassLoader()).copy(framework, this.charm.resolve(CosDirectory.NAME));
		}
		files.copyFrom(this.request.project());
		files.writeDescription(this.project);
	}

	private void empty() {
		FileTree.delete(this.charm);
		try {
			Files.createDirectories(this.charm.resolve("app"));
			Files.createDirectories(this.request.workDirectory());
		}
		catch (IOException ex) {
			throw new PackagingException("create", this.charm, ex);
		}
	}

	private Launch addApplication(Jdk jdk) {
		String named = this.request.option("main-class");
		String mainClass = (named != null) ? named : MainClass.find(this.request.classes());
		List<Path> own = new ArrayList<>(List.of(this.request.classes()));
		own.addAll(new AotProcessing(this.request, jdk).process(mainClass));
		CharmArchive archive = new CharmArchive(this.request.time());
		List<String> jars = new ClassPathJars(archive).collect(this.charm, own, this.request.classPath());
		archive.stampAll(this.charm.resolve("app"));
		addRuntime(jdk, jars.stream().map(this.charm::resolve).toList());
		return new Launch(jars, mainClass);
	}

	private void addRuntime(Jdk jdk, List<Path> jars) {
		ModuleList modules = ModuleList.of(jdk, jars, this.request.workDirectory().resolve("jdeps.log"));
		Path image = new RuntimeImages(this.request.images()).link(jdk, modules);
		FileTree.of(List.of(image)).copyTo(this.charm.resolve("runtime"));
	}

}
