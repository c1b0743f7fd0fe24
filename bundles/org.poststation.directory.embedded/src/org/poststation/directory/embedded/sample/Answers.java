// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.util.List;

/** Texts with which absence is answered, in some languages. */
record Answers(String subject, String text) {

    private static final List<Answers> KNOWN = List.of(
            new Answers("Abwesend / Out of office",
                    "Guten Tag,\n\nich bin im Urlaub und lese Ihre Nachricht später.\nIn dringenden Fällen: office@example.org\n\nMit freundlichen Grüßen\n"),
            new Answers("Away from the office",
                    "Hello,\n\nI am travelling and will answer when I am back.\nUrgent matters: office@example.org\n\nBest regards\n"),
            new Answers("Nieobecność",
                    "Dzień dobry,\n\njestem na urlopie i odpowiem po powrocie.\nPilne sprawy: office@example.org\n\nPozdrawiam\n"),
            new Answers("Ausencia",
                    "Hola:\n\nEstoy de vacaciones; contestaré a mi regreso.\nUrgencias: office@example.org\n\nUn saludo\n"));

    static Answers of(Person person) {
        return KNOWN.get(person.index() % KNOWN.size());
    }

    void write(SampleEntry entry) {
        entry.set("vacationSubject", subject).set("vacationInfo", text);
    }
}
