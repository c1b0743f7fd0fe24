// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;

/** Which JDK and which Maven {@code ./poststation} takes, when it builds, and what {@code ./verify} needs. */
class ToolchainTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("org.poststation.product"))
            .resolve("../../../../../../..").normalize();
    private static final String SYSTEM_PATH = "/usr/bin:/bin:/usr/sbin:/sbin";
    private static final int NO_JDK = 14;
    private static final int NO_MAVEN = 15;
    private static final int NO_PACKAGES = 17;

    private final TemporaryFolder folder = TemporaryFolder.create("toolchain");

    @AfterEach
    void removeFolder() {
        folder.close();
    }

    private Path file(String name, String text) {
        folder.folder(name).toFile().delete();
        return folder.write(name, text);
    }

    /** Files of the checkout, to be run without it. */
    private void take(String... sources) throws IOException {
        for (String source : sources) {
            Files.copy(CHECKOUT.resolve(source), file(source, ""), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path program(String name, String text) {
        Path file = file(name, "#!/bin/sh\n" + text + '\n');
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private Path jdk(String version) {
        program("jdk-" + version + "/bin/java", "echo java \"$*\"");
        program("jdk-" + version + "/bin/javac", "true");
        file("jdk-" + version + "/release", "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve("jdk-" + version);
    }

    private Tool script(String text) {
        return Tool.of("bash", "bash").with("-c",
                "POSTSTATION_HOME='" + folder.path() + "'; source '" + CHECKOUT.resolve("releng/toolchain.sh") + "'; "
                        + text);
    }

    private String found(Path javaHome, String path) {
        return script("find_jdk; echo \"$JAVA_HOME\"").environment("JAVA_HOME", javaHome.toString())
                .environment("PATH", path).runSuccessfully().output().strip();
    }

    @Test
    void theJdkOfTheEnvironmentComesFirstThenThatOfThePath() {
        Path older = jdk("17.0.9");
        Path newer = jdk("21");
        Path newest = jdk("25.0.1");
        String path = newer.resolve("bin") + ":" + SYSTEM_PATH;
        assertEquals(newest.toString(), found(newest, path));
        assertEquals(newer.toString(), found(older, path));
        assertEquals(newer.toString(), found(folder.resolve("none"), path));
    }

    /** With a folder of its own in place of that for the system's JDKs. */
    private ToolResult systemHas(Path jdks) {
        Path older = jdk("17.0.9");
        Path script = file("find.sh", "mkdir -p /usr/lib/jvm; mount --bind '" + jdks
                + "' /usr/lib/jvm; POSTSTATION_HOME=.; source '" + CHECKOUT.resolve("releng/toolchain.sh")
                + "'; find_jdk; echo \"$JAVA_HOME\"\n");
        return Tool.of("unshare", "util-linux").with("-m", "--propagation", "private", "bash", script.toString())
                .environment("JAVA_HOME", older.toString())
                .environment("PATH", older.resolve("bin") + ":" + SYSTEM_PATH).run();
    }

    @Test
    void theNewestJdkOfTheSystemIsTaken() {
        jdk("21.0.2");
        jdk("25.0.1");
        jdk("9.0.4");
        assertEquals("/usr/lib/jvm/jdk-25.0.1", systemHas(folder.path()).requireSuccess().output().strip());
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() {
        ToolResult said = systemHas(folder.folder("empty"));
        assertEquals(NO_JDK, said.exitCode(), said::toString);
        assertTrue(said.errors().contains("needs a JDK 21 or newer: install one"), said::errors);
        assertEquals(1, said.errors().lines().count(), said::errors);
    }

    @Test
    void withoutMavenItSaysWhatToInstall() {
        program("bin/dirname", "true");
        ToolResult said = script("find_maven").environment("PATH", folder.resolve("bin").toString()).run();
        assertEquals(NO_MAVEN, said.exitCode(), said::toString);
        assertTrue(said.errors().contains("apt-get install maven"), said::errors);
    }

    @Test
    void withoutThePackagesOfTheTestsAUserGetsTheOneLineThatInstallsThem() throws IOException {
        take("verify", "releng/toolchain.sh", "releng/test-report.sh", "releng/test-packages.txt");
        program("bin/dpkg-query", "exit 1");
        program("bin/id", "echo 1000");
        ToolResult said = Tool.of("bash", "bash").with(folder.resolve("verify").toString())
                .environment("PATH", folder.resolve("bin") + ":" + SYSTEM_PATH).run();
        assertEquals(NO_PACKAGES, said.exitCode(), said::toString);
        String packages = Files.readAllLines(CHECKOUT.resolve("releng/test-packages.txt")).stream()
                .filter(line -> !line.startsWith("#")).collect(Collectors.joining(" "));
        assertEquals("  sudo apt-get install -y --no-install-recommends " + packages,
                said.output().lines().toList().getLast());
    }

    @Test
    void whatFailedAndWhatNeededASecondTryIsNamed() {
        file("build.log", """
                [INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in org.example.ATest
                Tests run: 7, Failures: 0, Errors: 0, Skipped: 1, Flakes: 1
                [ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 0
                """);
        file("tests/a.tests/target/surefire-reports/TEST-org.example.ATest.xml", """
                <testsuite name="org.example.ATest" tests="1" errors="0" skipped="0" failures="0">
                  <testcase name="good" classname="org.example.ATest" time="0.1"/>
                  <testcase name="late(String)[2] b" classname="org.example.ATest" time="0.1">
                    <flakyFailure message="expected" type="org.opentest4j.AssertionFailedError"/>
                  </testcase>
                </testsuite>
                """);
        file("tests/b.tests/target/surefire-reports/org.example.BTest.txt", """
                Tests run: 5, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1 s <<< FAILURE! -- in org.example.BTest
                org.example.BTest.wrong -- Time elapsed: 0.1 s <<< FAILURE!
                """);
        folder.folder("bundles");
        ToolResult said = Tool.of("bash", "bash").with("-c", "cd '" + folder.path() + "'; source '"
                + CHECKOUT.resolve("releng/test-report.sh") + "'; failed_tests; unsteady_tests; summary build.log")
                .runSuccessfully();
        assertEquals(List.of("org.example.BTest.wrong FAILURE!",
                "org.example.ATest.late(String)[2] b UNSTEADY: passed at the second try",
                "9 passed, 2 failed, 1 skipped"), said.output().lines().toList());
    }

    @Test
    void theProductIsBuiltWhenItIsMissingOrItsSourcesAreOthers() throws IOException {
        Path javaHome = jdk("25.0.1");
        take("poststation", "releng/toolchain.sh");
        for (String source : List.of("pom.xml", ".mvn/x", "bundles/x", "features/x", "product/x",
                "target-platform/x")) {
            file(source, "");
        }
        String product = "product/target/products/poststation/linux/gtk/"
                + System.getProperty("os.arch").replace("amd64",
                        "x86_64");
        String maven = script("echo $MAVEN_VERSION").runSuccessfully().output().strip();
        program(".tools/apache-maven-" + maven + "/bin/mvn", """
                mkdir -p %1$s/plugins && : >%1$s/plugins/org.eclipse.equinox.launcher_1.jar
                echo once more >>"%2$s/builds\"""".formatted(product, folder.path()));
        assertEquals(1, buildsAfterStart(javaHome), "it was missing");
        assertEquals(1, buildsAfterStart(javaHome), "nothing changed");
        Files.setLastModifiedTime(folder.resolve("bundles/x"),
                FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertEquals(2, buildsAfterStart(javaHome), "a source is newer");
        Files.setLastModifiedTime(folder.resolve("bundles/x"), FileTime.fromMillis(0));
        Files.delete(folder.resolve("features/x"));
        file("features/y", "");
        Files.setLastModifiedTime(folder.resolve("features/y"), FileTime.fromMillis(0));
        assertEquals(3, buildsAfterStart(javaHome), "a source went and another came");
    }

    private int buildsAfterStart(Path javaHome) {
        ToolResult said = Tool.of("bash", "bash").with(folder.resolve("poststation").toString(), "--version")
                .environment("JAVA_HOME", javaHome.toString()).environment("POSTSTATION_WORKSPACE",
                        folder.resolve("workspace").toString())
                .run().requireSuccess();
        assertTrue(said.output().contains("java") && said.output().strip().endsWith("--version"), said::output);
        try {
            return Files.readAllLines(folder.resolve("builds")).size();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
