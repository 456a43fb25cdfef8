package io.paascharm.agent;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import io.paascharm.hook.HookDispatcher;
import io.paascharm.hook.autoconfigure.HookAutoConfiguration;
import io.paascharm.hooktool.JujuLog;

/**
 * Auto-configuration for the processes of a charm. The same beans serve the agent and a
 * one-shot run; which it is, is decided when the process starts.
 */
@AutoConfiguration(after = { HookAutoConfiguration.class, MessageSourceAutoConfiguration.class })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({ TomcatConnectorCustomizer.class, ResourceUrlProvider.class })
@EnableConfigurationProperties(HookToolsProperties.class)
public final class AgentAutoConfiguration {

	@Bean
	TomcatConnectorCustomizer unixSocketCustomizer() {
		return new UnixSocketCustomizer(AgentFiles.socket(), new AgentLock(AgentFiles.lock()));
	}

	@Bean
	TomcatConnectorCustomizer earlyDispatch(Environment environment, Dispatches dispatches, DispatchEntry entry) {
		return new EarlyDispatch(environment, dispatches, entry);
	}

	@Bean
	DispatchEntry dispatchEntry(HookDispatcher dispatcher, HookToolsProperties tools) {
		return new DispatchEntry(dispatcher, CharmLogging.log(), AgentFiles.secrets(), tools.timeout());
	}

	@Bean
	DispatchWorker dispatchWorker() {
		return new DispatchWorker();
	}

	@Bean
	Dispatches dispatches(DispatchWorker worker, DispatchEntry entry) {
		return new Dispatches(worker, entry::dispatch, AgentFiles.action());
	}

	@Bean
	ServletRegistrationBean<DispatchServlet> dispatchServlet(Dispatches dispatches) {
		ServletRegistrationBean<DispatchServlet> registration = new ServletRegistrationBean<>(
				new DispatchServlet(dispatches), DispatchServlet.PATH, DispatchServlet.PATH + "/*");
		registration.setLoadOnStartup(1);
		return registration;
	}

	@Bean
	CharmRunner charmRunner(Environment environment) {
		return new CharmRunner(CharmMode.of(environment), AgentFiles.DIRECTORY);
	}

	@Bean
	JujuLog jujuLog() {
		return CharmLogging.log();
	}

	@Bean
	@ConditionalOnMissingBean(name = AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME)
	MessageSource messageSource() {
		return new DefaultMessages();
	}

	@Bean
	static BeanPostProcessor endpointsOnFirstUse() {
		return new EndpointsOnFirstUse();
	}

}
