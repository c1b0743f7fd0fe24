// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.net.ScriptedServer;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBotTable;
import org.poststation.ui.driver.SWTBotView;

/** SMTP by hand with a real Postfix. */
@Timeout(180)
class SmtpDialogueTest extends Journey {

    private static final String VIEW = "org.poststation.queue.ui.smtp";

    private Postfix postfix;
    private SWTBotView view;

    @BeforeEach
    void start() {
        postfix = Postfix.withCertificate(TestCertificates.of(CertificateKind.EXPIRED), "bert");
        view = bot.showView(VIEW);
        view.setFocus();
        enter("place", "localhost:" + postfix.port());
        enter("sender", "anna@example.org");
        enter("recipients", "nobody@example.com\nbert@example.com");
        enter("message", "");
    }

    @AfterEach
    void stop() {
        Nodes.forgetAll();
        postfix.close();
    }

    private void enter(String field, String text) {
        view.bot().textWithId("smtp." + field).setText(text);
    }

    private SWTBotTable answers(int rows) {
        bot.waitUntil(DefaultCondition.of("not answered " + rows + " times",
                () -> view.bot().tableWithId("smtp.answers.table").rowCount() == rows));
        return view.bot().tableWithId("smtp.answers.table");
    }

    private void click(String button) {
        bot.waitUntil(DefaultCondition.of(button + " is not possible",
                () -> view.bot().buttonWithId("smtp." + button).isEnabled()));
        view.bot().buttonWithId("smtp." + button).click();
    }

    @Test
    void recipientsAreAskedForAndTheCertificateIsJudged() {
        click("run");
        SWTBotTable answers = answers(8);
        assertTrue(answers.cell(answers.indexOf("RCPT nobody@example.com"), "First server").startsWith("550 5.1.1"));
        assertTrue(answers.cell(answers.indexOf("RCPT bert@example.com"), "First server").startsWith("250"));
        SWTBotTable lines = view.bot().tableWithId("smtp.lines.table");
        assertTrue(lines.indexOf("STARTTLS", 2) >= 0);
        assertEquals("we", lines.cell(lines.indexOf("STARTTLS", 2), "Said by"));
        assertTrue(view.bot().labelWithId("smtp.age").getText().contains("expired"));
    }

    @Test
    void stepByStepUntilTheMessageHasArrived() {
        enter("recipients", "bert@example.com");
        enter("message", "Subject: by hand\n\nHello!\n");
        for (int step = 1; step <= 9; step++) {
            click("step");
            answers(step);
        }
        assertTrue(postfix.await("bert", 1).getFirst().contains("Subject: by hand"));
        assertFalse(view.bot().buttonWithId("smtp.stop").isEnabled());
    }

    @Test
    void twoServersSideBySide() {
        try (ScriptedServer other = ScriptedServer.start("220 other\r\n",
                line -> line.startsWith("RCPT") ? "450 4.7.1 Greylisted\r\n" : "250 2.0.0 Ok\r\n")) {
            enter("place", "localhost:" + postfix.port() + " 127.0.0.1:" + other.port());
            enter("recipients", "bert@example.com");
            click("run");
            SWTBotTable answers = answers(7);
            int recipient = answers.indexOf("RCPT bert@example.com");
            assertEquals("differs", answers.cell(recipient, "Comparison"));
            assertTrue(answers.cell(recipient, "Second server").startsWith("450 4.7.1"));
        }
    }

    @Test
    void nobodyThereSaysWhyAndWhatToDo() {
        postfix.stop();
        click("run");
        bot.waitUntil(DefaultCondition.of("the failure is not shown",
                () -> view.bot().buttonWithId("smtp.retry").getText().equals("Try again")));
    }
}
