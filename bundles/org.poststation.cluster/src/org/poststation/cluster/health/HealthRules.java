// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.cluster.node.Reading.Why;
import org.poststation.model.Finding;

/** All rules for a node. */
public final class HealthRules {

    private static final List<HealthRule> ALL = Stream.<HealthRule>concat(
            Stream.of(new LoadRule(), new MemoryRule(), new SwapRule(), new MemoryPressureRule(),
                    new DiskPressureRule(), new DiskFullRule(), new InodesFullRule(), new ReadOnlyRule(),
                    new SilentMountRule(), new LinkDownRule(), new InterfaceErrorsRule(), new InterfaceDropsRule(),
                    new SilentInterfaceRule(), new RaidDegradedRule(), new RaidRepairRule(), new ClockRule(),
                    new ClockOffsetRule(), new ClockDifferenceRule(), new ClockSetRule(), new NameServerSilentRule(),
                    new NameServerSlowRule(),
                    new NameServerRefusingRule(), new NameCacheRule(), new UnitFailedRule(), new UnitStoppedRule(),
                    new UnitRestartedRule(), new RebootPendingRule(), new RebootedRule(),
                    new IncompleteAnswerRule("answer-slow", Why.TIMED_OUT),
                    new IncompleteAnswerRule("answer-cut", Why.TOO_LARGE)),
            Stream.concat(
                    Stream.of(new CertificateValidityRule(), new CertificateExpiryRule(), new CertificateChainRule(),
                            new CertificateNameRule()),
                    Stream.of(KernelEvent.values()).map(KernelLineRule::new)))
            .toList();

    private HealthRules() {}

    /** Every rule that looks at one node. */
    public static List<HealthRule> all() {
        return ALL;
    }

    /** The rule of a finding, also one that looks at several nodes. */
    public static Optional<HealthRule> find(String id) {
        return Stream.concat(ALL.stream(), Stream.of(new ReplicationRule())).filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** Everything that is wrong with a node, in the order of the rules. */
    public static List<Finding> check(NodeLook look) {
        return ALL.stream().flatMap(rule -> rule.check(look).stream()).toList();
    }
}
