package io.paascharm.maven;

import java.util.List;

import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;

/**
 * Class path of the test kit with everything that it can use. Optional dependencies are
 * those that only a run needs: no charm's tests get them.
 */
final class RunClassPath {

	private static final String SCOPE = "runtime";

	private final RepositorySystem system;

	private final RepositorySystemSession session;

	private final List<RemoteRepository> repositories;

	RunClassPath(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
		this.system = system;
		this.session = session;
		this.repositories = List.copyOf(repositories);
	}

	/**
	 * Resolves the class path.
	 * @param version the version of the test kit
	 * @return the files
	 * @throws MojoExecutionException when something cannot be resolved
	 */
	List<String> resolve(String version) throws MojoExecutionException {
		Artifact kit = new DefaultArtifact("io.paascharm", "paas-charm-test", "jar", version);
		try {
			return this.system.resolveDependencies(this.session, new DependencyRequest(request(kit), null))
				.getArtifactResults()
				.stream()
				.map(ArtifactResult::getArtifact)
				.map((artifact) -> artifact.getFile().toString())
				.toList();
		}
		catch (RepositoryException ex) {
			throw new MojoExecutionException("Cannot resolve '" + kit + "'", ex);
		}
	}

	private CollectRequest request(Artifact kit) throws RepositoryException {
		ArtifactDescriptorResult descriptor = this.system.readArtifactDescriptor(this.session,
				new ArtifactDescriptorRequest(kit, this.repositories, SCOPE));
		CollectRequest request = new CollectRequest();
		request.setRepositories(this.repositories);
		request.setManagedDependencies(descriptor.getManagedDependencies());
		request.addDependency(new Dependency(kit, SCOPE));
		descriptor.getDependencies()
			.stream()
			.filter((dependency) -> dependency.isOptional() && !dependency.getScope().equals("test"))
			.forEach((dependency) -> request.addDependency(dependency.setOptional(false)));
		return request;
	}

}
