package io.paascharm;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
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
	void onlyTheEdgesTouchTheOperatingSystem() {
		noClasses().that()
			.resideOutsideOfPackages("..hooktool..", "..pebble.transport..", "..agent..", "..packaging..")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.lang.ProcessBuilder")
			.orShould()
			.callMethod(System.class, "getenv")
			.orShould()
			.callMethod(System.class, "getenv", String.class)
			.check(this.classes);
	}

	@Test
	void descriptionsOfCharmsKnowNothingElseOfOurs() {
		allowOnly("..metadata..", "io.paascharm.metadata..", "io.paascharm.juju..");
		allowOnly("io.paascharm.profile", "io.paascharm.profile..", "io.paascharm.metadata..", "io.paascharm.juju..");
		allowOnly("..config..", "io.paascharm.config..", "io.paascharm.profile..", "io.paascharm.metadata..");
		allowOnly("..charmcraft..", "io.paascharm.charmcraft..", "io.paascharm.profile..", "io.paascharm.metadata..");
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
