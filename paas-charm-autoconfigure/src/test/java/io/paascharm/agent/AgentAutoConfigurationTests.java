package io.paascharm.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.context.support.StaticMessageSource;

import io.paascharm.hook.autoconfigure.HookAutoConfiguration;
import io.paascharm.integration.statemachine.StateMachineAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AgentAutoConfiguration}.
 */
class AgentAutoConfigurationTests {

	private static final AutoConfigurations CONFIGURATIONS = AutoConfigurations.of(AgentAutoConfiguration.class,
			HookAutoConfiguration.class, StateMachineAutoConfiguration.class);

	@TempDir
	private Path directory;

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withConfiguration(CONFIGURATIONS)
		.withPropertyValues("paas-charm.framework=plain");

	@Test
	void agentIsConfiguredInAWebApplication() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(DispatchEntry.class)
			.hasSingleBean(DispatchWorker.class)
			.hasSingleBean(CharmRunner.class)
			.hasBean("dispatchServlet"));
	}

	@Test
	void agentWithoutWebApplicationIsAbsent() {
		new ApplicationContextRunner().withConfiguration(CONFIGURATIONS)
			.withPropertyValues("paas-charm.framework=plain")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CharmRunner.class));
	}

	@Test
	void agentWithoutTomcatIsAbsent() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(TomcatConnectorCustomizer.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CharmRunner.class));
	}

	@Test
	void messagesOfTheCharmProjectAreKept() {
		StaticMessageSource own = new StaticMessageSource();
		this.contextRunner.withBean("messageSource", MessageSource.class, () -> own)
			.run((context) -> assertThat(context.getBean(MessageSource.class)).isSameAs(own));
	}

	@Test
	void messagesAreThoseThatWhoeverAsksBrings() {
		MessageSource messages = new DefaultMessages();
		assertThat(messages.getMessage("code", null, "text", null)).isEqualTo("text");
		assertThat(messages.getMessage(new DefaultMessageSourceResolvable(new String[] { "code" }, "text"), null))
			.isEqualTo("text");
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> messages.getMessage(new DefaultMessageSourceResolvable("code"), null))
			.withMessageContaining("code");
	}

	@Test
	void socketIsInADirectoryOfItsOwner() throws IOException {
		UnixSocketCustomizer customizer = new UnixSocketCustomizer(this.directory + "/run/agent.sock",
				new AgentLock(this.directory.resolve("run/lock")));
		Connector connector = new Connector();
		customizer.customize(connector);
		assertThat(connector.getProperty("unixDomainSocketPath")).isEqualTo(this.directory + "/run/agent.sock");
		assertThat(Files.getPosixFilePermissions(this.directory.resolve("run"))).containsExactlyInAnyOrder(
				PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
	}

}
