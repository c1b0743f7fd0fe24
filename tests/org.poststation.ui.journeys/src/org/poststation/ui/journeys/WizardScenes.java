// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.Locale;

import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the wizards for objects and connections. */
record WizardScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final String START_TLS = "StartTLS: begins plain, then encrypted";
    private static final String NAME = "Mail directory";

    void all() {
        for (String kind : List.of("Mailbox", "Alias", "Mailing List", "Domain")) {
            camera.visit("create-" + kind.toLowerCase(Locale.ROOT).replace(' ', '-'), () -> {
                new DirectoryViewBot(bot).item("example.org").select();
                bot.menu("File", "New", "New " + kind + "...").click();
                bot.buttonWithId("create.finish");
            });
        }
        camera.visit("connection-server", () -> new WelcomeBot(bot).connect());
        camera.visit("connection-signin", () -> new WelcomeBot(bot).connect().server(NAME, server, START_TLS));
        camera.visit("connection-certificate", () -> {
            toTest(server.rootPassword()).test();
            new CertificateBot(bot).fingerprint();
        });
        camera.visit("connection-wizard", () -> {
            ConnectionWizardBot wizard = toTest(server.rootPassword()).test();
            new CertificateBot(bot).trust();
            wizard.waitForResult("Recognise the schema", "OK");
        });
        camera.visit("connection-failed", () -> {
            ConnectionWizardBot wizard = toTest("wrong").test();
            new CertificateBot(bot).trust();
            wizard.waitForResult("Sign in", "Failed");
        });
    }

    private ConnectionWizardBot toTest(String password) {
        return new WelcomeBot(bot).connect().server(NAME, server, START_TLS).signIn(server.rootDn(), password,
                server.suffix());
    }
}
