// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.queue.ParsedMessage;
import org.poststation.queue.ParsedMessage.Part;

class AngusMessageParserTest {

    private static ParsedMessage parse(String... lines) {
        return new AngusMessageParser().parse(String.join("\r\n", lines) + "\r\n");
    }

    private static String value(ParsedMessage message, String name) {
        return message.headers().stream().filter(header -> header.name().equals(name)).findFirst().orElseThrow()
                .value();
    }

    @Test
    void headersAreUnfoldedAndDecoded() {
        ParsedMessage message = parse("Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=", " aus Bern", "From: a@x.test", "",
                "Hello");
        assertEquals("Grüße aus Bern", value(message, "Subject"));
        assertEquals("a@x.test", value(message, "From"));
        assertEquals("Hello", message.parts().getFirst().text().orElseThrow().strip());
    }

    @Test
    void textIsDecodedHtmlStaysSourceAndAttachmentsAreOnlyNamed() {
        ParsedMessage message = parse("MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b", "",
                "--b", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable",
                "", "f=FCr alle", "--b", "Content-Type: text/html", "",
                "<img src=\"http://track.example/x.png\">", "--b", "Content-Type: application/pdf; name=\"a.pdf\"",
                "Content-Disposition: attachment; filename=\"a.pdf\"", "", "%PDF", "--b--");
        assertEquals(List.of("text/plain", "text/html", "application/pdf"),
                message.parts().stream().map(Part::type).toList());
        assertEquals("für alle", message.parts().get(0).text().orElseThrow().strip());
        assertEquals("<img src=\"http://track.example/x.png\">", message.parts().get(1).text().orElseThrow().strip());
        assertEquals(Optional.empty(), message.parts().get(2).text());
        assertEquals("a.pdf", message.parts().get(2).name());
    }

    @Test
    void whatIsBrokenIsGivenAsItStands() {
        assertTrue(parse("Content-Type: multipart/mixed", "", "no boundary at all").parts().getFirst().text()
                .orElseThrow().contains("no boundary at all"));
        assertEquals("x", parse("Content-Type: text/plain; charset=no-such-charset", "", "x").parts().getFirst()
                .text().orElseThrow().strip());
        assertEquals(1, parse("no header at all").parts().size());
        assertEquals(1, parse("").parts().size());
    }

    @Test
    void aMessageThatIsNestedWithoutEndHasAnEnd() {
        StringBuilder deep = new StringBuilder();
        for (int level = 0; level < 100; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(level).append("\r\n\r\n--b").append(level)
                    .append("\r\n");
        }
        assertTrue(parse(deep + "Content-Type: text/plain\r\n\r\nx").parts().size() <= 200);
    }
}
