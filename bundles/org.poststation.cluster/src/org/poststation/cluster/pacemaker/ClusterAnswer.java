// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.poststation.cluster.node.Question;
import org.poststation.remote.node.SectionOutput;

/** What a node says when it is asked about its cluster. */
public sealed interface ClusterAnswer {

    /** It is part of one. */
    record Running(ClusterState state) implements ClusterAnswer {}

    /** It is part of one that does not run there. */
    record Down(String said) implements ClusterAnswer {}

    /** The account may not ask: it is neither root nor in the group {@code haclient}. */
    record NotAllowed(String said) implements ClusterAnswer {}

    /** It belongs to no cluster. */
    record NotInstalled() implements ClusterAnswer {}

    /** It answered in a form that is not known. */
    record NotUnderstood(String said) implements ClusterAnswer {}

    /** What {@link #QUESTION} and the constraints need root for, unless the account is in the group haclient. */
    List<String> AS_ROOT = List.of("/usr/sbin/crm_mon", "/usr/sbin/cibadmin");

    /** Asks Pacemaker, in its new and its old way, then rgmanager. */
    Question<ClusterAnswer> QUESTION = Question.of("cluster", """
            if command -v crm_mon >/dev/null 2>&1
            then
            $AS_ROOT crm_mon -1 --output-as=xml --inactive --include=all --fence-history=3 2>&1 ||
            $AS_ROOT crm_mon -1 --as-xml --inactive 2>&1
            elif command -v clustat >/dev/null 2>&1
            then
            $AS_ROOT clustat -x 2>&1
            else echo none
            fi
            """, text -> Optional.of(of(text)));

    /** The answer to {@link #QUESTION}. What was cut or took too long is none. */
    static ClusterAnswer of(SectionOutput output) {
        return output.isTimedOut() || output.isTruncated()
                ? new NotUnderstood(output.text().strip())
                : of(output.text());
    }

    /** Decides by what was said first, because the tools end with 0 without an answer too. */
    static ClusterAnswer of(String text) {
        String said = text.strip();
        if (said.isEmpty() || "none".equals(said)) {
            return new NotInstalled();
        }
        Optional<ClusterState> state = CrmMonParser.parse(text).or(() -> ClustatParser.parse(text));
        if (state.isPresent()) {
            return new Running(state.get());
        }
        if (Signs.NOT_ALLOWED.matcher(text).find()) {
            return new NotAllowed(Signs.sentence(said));
        }
        return Signs.DOWN.matcher(text).find()
                ? new Down(Signs.sentence(said))
                : new NotUnderstood(Signs.sentence(said));
    }

    /** How failures are told apart; codes are those of Pacemaker's crm_exit_t. */
    final class Signs {

        private static final Pattern NOT_ALLOWED = Pattern
                .compile("code=\"4\"|Insufficient privileges|(?i)permission denied|a password is required|not allowed");
        private static final Pattern DOWN = Pattern.compile(
                "code=\"102\"|Not connected|Connection to cluster failed|(?i)could not connect|cluster is not running");

        private static final String END = "</pacemaker-result>";

        private Signs() {}

        /** What the first of the tools says in words, without the XML around it. */
        private static String sentence(String said) {
            int end = said.indexOf(END);
            return XmlText.root(end < 0 ? said : said.substring(0, end + END.length()))
                    .flatMap(root -> XmlText.child(root, "status"))
                    .flatMap(status -> XmlText.child(status, "errors"))
                    .map(errors -> XmlText.children(errors, "error").stream()
                            .map(error -> error.getTextContent().strip()).collect(Collectors.joining("\n")))
                    .filter(words -> !words.isEmpty()).orElse(said);
        }
    }
}
