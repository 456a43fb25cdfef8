package io.paascharm;

import java.net.Socket;
import java.nio.channels.NetworkChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The house rules: one direction of dependencies, few edges, one shape of
 * auto-configuration.
 */
class ArchitectureTests {

	private static final String ROOT = "io.paascharm.";

	private static final String DATABASE = "io.paascharm.integration.database..";

	private static final String[] EDGES = { "..hooktool..", "..pebble.transport..", "..agent..", "..packaging.." };

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("io.paascharm");

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching("io.paascharm.(**)").should().beFreeOfCycles().check(this.classes);
	}

	@Test
	void onlyAutoconfigureAndActuateKnowSpringBoot() {
		noClasses().that()
			.resideOutsideOfPackages("..autoconfigure..", "..actuate..", "..agent..", "..diagnostics..")
			.and()
			.haveSimpleNameNotEndingWith("AutoConfiguration")
			.and()
			.haveSimpleNameNotEndingWith("Properties")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot..")
			.check(this.classes);
	}

	@Test
	void onlyTheAdapterKnowsSpringStatemachine() {
		noClasses().that()
			.resideOutsideOfPackage("..integration.statemachine..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.statemachine..", "reactor..")
			.check(this.classes);
	}

	@Test
	void integrationsDoNotDependOnEachOther() {
		slices().matching("io.paascharm.integration.(*)..")
			.should()
			.notDependOnEachOther()
			.ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage(DATABASE))
			.check(this.classes);
		noClasses().that()
			.resideInAPackage(DATABASE)
			.should()
			.dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.paascharm.integration.(*)")
				.and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(DATABASE))))
			.check(this.classes);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			juju               |
			uri                |
			metadata           |
			pebble.transport   |
			profile.template   |
			hooktool           | juju
			pebble             | pebble.transport
			profile            | metadata profile.template
			config             | json metadata profile
			unit               | hooktool juju
			action             | unit
			json               |
			integration        | config hooktool juju metadata profile unit uri
			workload           | config integration juju metadata pebble profile profile.template unit
			hook               | action config hooktool integration juju metadata pebble profile unit workload
			""")
	void dependenciesPointOneWay(String name, String allowed) {
		List<String> packages = new ArrayList<>(List.of(ROOT + name));
		for (String other : ((allowed != null) ? allowed : "").split(" ")) {
			packages.add(ROOT + other);
		}
		classes().that()
			.resideInAPackage(ROOT + name)
			.should()
			.onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage(ROOT + ".")
				.or(JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new))))
			.check(this.classes);
	}

	@Test
	void nothingDependsOnTheOutermostPackages() {
		noClasses().that()
			.resideOutsideOfPackages("..agent..", "..actuate..", "..autoconfigure..", "..diagnostics..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("io.paascharm.agent..", "io.paascharm.actuate..", "io.paascharm.(**).autoconfigure..")
			.check(this.classes);
	}

	@Test
	void onlyTheEdgesTouchTheOperatingSystem() {
		noClasses().that()
			.resideOutsideOfPackages(EDGES)
			.and()
			.haveSimpleNameNotEndingWith("AutoConfiguration")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.lang.ProcessBuilder")
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(NetworkChannel.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(Socket.class)
			.orShould()
			.callMethod(System.class, "getenv")
			.orShould()
			.callMethod(System.class, "getenv", String.class)
			.check(this.classes);
	}

	@Test
	void onlyTheEdgesTellTheTimeAndSleep() {
		noClasses().that()
			.resideOutsideOfPackages(EDGES)
			.and()
			.haveSimpleNameNotEndingWith("AutoConfiguration")
			.should()
			.callMethodWhere(
					JavaCall.Predicates.target(HasOwner.Predicates.With.owner(JavaClass.Predicates.type(Clock.class)))
						.and(JavaCall.Predicates.target(HasName.Predicates.nameStartingWith("system"))))
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(Thread.class, "sleep", long.class)
			.check(this.classes);
	}

	@Test
	void descriptionsOfCharmsKnowNothingElseOfOurs() {
		allowOnly("io.paascharm.cos", "io.paascharm.cos", "io.paascharm.metadata", "io.paascharm.json",
				"io.paascharm.juju");
		allowOnly("..metadata..", "io.paascharm.metadata..", "io.paascharm.juju..");
		allowOnly("io.paascharm.profile", "io.paascharm.profile..", "io.paascharm.metadata..", "io.paascharm.juju..");
		allowOnly("..config..", "io.paascharm.config..", "io.paascharm.json..", "io.paascharm.profile..",
				"io.paascharm.metadata..");
		allowOnly("..charmcraft..", "io.paascharm.charmcraft..", "io.paascharm.cos", "io.paascharm.profile..",
				"io.paascharm.metadata..");
	}

	private void allowOnly(String from, String... to) {
		DescribedPredicate<JavaClass> ours = JavaClass.Predicates.resideInAPackage("io.paascharm..");
		noClasses().that()
			.resideInAPackage(from)
			.should()
			.dependOnClassesThat(ours.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(to))))
			.check(this.classes);
	}

	@Test
	void autoConfigurationsArePublicFinalWithNoPublicMembers() {
		classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.allowEmptyShould(true)
			.check(this.classes);
		members().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.and()
			.doNotHaveName("<init>")
			.should()
			.notBePublic()
			.allowEmptyShould(true)
			.check(this.classes);
	}

	@Test
	void everyPackageIsNullMarked() {
		classes().should(new ArchCondition<JavaClass>("live in a @NullMarked package") {

			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
					events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
				}
			}

		}).check(this.classes);
	}

}
