// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

/**
 * Takes a picture of every view, editor and dialog in both themes; not a test, see releng/screenshots. The property
 * {@code org.poststation.tour.only} limits it to the scenes that match.
 */
class ScreenshotTour extends Journey {

    private static final List<String> THEMES = List
            .of(System.getProperty("org.poststation.tour.themes", "Light,Dark").split(","));

    private static Slapd server;

    @BeforeAll
    static void start() {
        server = Slapd.builder(SchemaSet.PHAMM)
                .certificate(TestCertificates.of(CertificateKind.UNKNOWN_AUTHORITY))
                .access("to attrs=userPassword by anonymous auth by * none").access("to * by users read by * none")
                .sample().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPicture() {
        Camera camera = new Camera(bot, this::tidy);
        camera.likeTheProduct();
        for (String theme : THEMES) {
            camera.useTheme(theme);
            new EmptyScenes(bot, camera).all(theme.equals(THEMES.getFirst()));
            new ExampleScenes(bot, camera).all();
            new WizardScenes(bot, camera, server).all();
            new DialogScenes(bot, camera, server).all();
            new PreferenceScenes(bot, camera, server).all();
            new ImportScenes(bot, camera, server).all();
            new WorkScenes(bot, camera, server).all();
            new LifecycleScenes(bot, camera).all();
            new WatchScenes(bot, camera).all();
            new NodeScenes(bot, camera).all();
            new QueueScenes(bot, camera).all();
            new HelpScenes(bot, camera).all();
            new ClusterScenes(bot, camera).all();
            new FailureScenes(bot, camera, server).all();
        }
        assertEquals(List.of(), camera.missed());
    }
}
