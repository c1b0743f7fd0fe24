// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTBotShell;

/** The certificate of a server that was not accepted. */
final class CertificateBot {

    private final SWTBotShell shell;

    CertificateBot(SWTBot anywhere) {
        shell = anywhere.shell("The server's certificate was not accepted").activate();
    }

    /** The fingerprint in one line, as other tools print it. */
    String fingerprint() {
        return shell.bot().textWithId("certificate.fingerprint").getText().replaceAll("\\s", "");
    }

    String issuer() {
        return shell.bot().textWithId("certificate.issuer").getText();
    }

    void trust() {
        shell.bot().buttonWithId("certificate.trust").click();
        shell.bot().waitUntil(Conditions.shellCloses(shell));
    }
}
