// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.poststation.ui.journeys.LifecycleFixture.mailbox;

import java.time.Duration;
import java.util.Optional;

import org.poststation.directory.lifecycle.Language;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of the lifecycle view and its dialogs. */
record LifecycleScenes(SWTWorkbenchBot bot, Camera camera) {

    void all() {
        try (Slapd server = LifecycleFixture.server(mailbox("guest", -9), mailbox("visitor", -2),
                mailbox("student", 12), mailbox("staff", 400))) {
            camera.visit("lifecycle-empty", () -> open(server));
            camera.visit("lifecycle", () -> open(server).look().choose("due", 2));
            camera.visit("lifecycle-run", () -> open(server).look().choose("due", 2).run().ldif());
            camera.visit("lifecycle-rules", () -> open(server).look().rules());
            camera.visit("lifecycle-unused", () -> open(server).look().rules().add("unused"));
            camera.visit("lifecycle-settings", () -> open(server).look().rules().tab(1));
            camera.visit("lifecycle-messages", () -> open(server).look().rules().tab(2));
            camera.visit("lifecycle-ended", () -> open(server).look().choose("due", 2).run().start().results(bot));
            camera.visit("lifecycle-failed", () -> {
                LifecycleViewBot view = open(server).look();
                server.kill();
                view.reload().bot().buttonWithId("lifecycle.retry");
            });
        }
    }

    private LifecycleViewBot open(Slapd server) {
        String connection = camera.connection();
        Connections.open(connection, server);
        new AccountsViewBot(bot).waitForAll("8 rows");
        try {
            LifecycleFixture.rule(connection, Optional.of(Language.EN), Duration.ofHours(24));
        } catch (OperationException notKept) {
            throw new AssertionError(notKept);
        }
        return new LifecycleViewBot(bot);
    }
}
