// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers of a node.
 *
 * @param sections every section of the probe by its name
 */
public record ProbeOutput(Map<String, SectionOutput> sections) {

    /** Keeps an unchangeable copy. */
    public ProbeOutput {
        sections = Map.copyOf(sections);
    }

    /**
     * The answer to one question.
     *
     * @throws IllegalArgumentException when it was not asked
     */
    public SectionOutput require(String name) {
        SectionOutput section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return section;
    }

    static ProbeOutput of(Probe probe, Map<String, Framed> framed) {
        Map<String, SectionOutput> sections = new LinkedHashMap<>();
        for (ProbeSection section : probe.sections()) {
            Framed answer = framed.getOrDefault(section.name(), new Framed("", new byte[0]));
            boolean isTruncated = answer.content().length > section.limitBytes();
            byte[] content = isTruncated
                    ? Arrays.copyOf(answer.content(), section.limitBytes())
                    : answer.content();
            sections.put(section.name(), new SectionOutput(CommandScript.exitStatus(answer.status()),
                    SafeText.decode(content), isTruncated));
        }
        return new ProbeOutput(sections);
    }
}
