// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.eclipse.ui.dialogs.PreferencesUtil;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Pictures of the preference pages. */
record PreferenceScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final int LDAPS = 636;
    private static final String CONNECTIONS = "org.poststation.profile.ui.connections";

    void all() {
        page("preferences-connections-empty", CONNECTIONS);
        camera.visit("preferences-connections", () -> {
            keep("Mail directory, first site", "ldap.example.org");
            keep("Mail directory, second site", "ldap.example.net");
            open(CONNECTIONS);
            bot.tableWithId("connections.table").select(0);
        });
        page("preferences-mail", "org.poststation.directory.ui.mail");
        page("preferences-passwords", "org.poststation.directory.ui.passwords");
        page("preferences-journal", "org.poststation.directory.ui.journals");
        page("preferences-general", "org.eclipse.ui.preferencePages.Workbench");
    }

    private void page(String name, String page) {
        camera.visit(name, () -> open(page));
    }

    private void open(String page) {
        UIThreadRunnable.asyncExec(() -> PreferencesUtil
                .createPreferenceDialogOn(bot.mainShell().widget, page, null, null).open());
        bot.shell("Preferences").activate();
    }

    private void keep(String name, String host) {
        try {
            Connections.profiles().save(ConnectionProfile.of(name, Endpoint.of(host, LDAPS, TransportSecurity.LDAPS),
                    server.rootDn(), server.suffix()));
        } catch (OperationException notKept) {
            throw new AssertionError(notKept);
        }
    }
}
