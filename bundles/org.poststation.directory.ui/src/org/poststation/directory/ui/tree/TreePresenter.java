// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.model.DomainSummary;
import org.poststation.directory.ui.model.DomainSummary.Count;
import org.poststation.directory.ui.tree.TreeNode.DomainNode;
import org.poststation.directory.ui.tree.TreeNode.KindNode;
import org.poststation.directory.ui.tree.TreeNode.ProfileNode;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Explanation;
import org.poststation.ui.icon.Icon;

/**
 * What the tree shows: nodes, their texts, notes and icons, as they were at the last {@link #look}. Each answer takes
 * the same short time however many domains there are. Free of widgets.
 */
final class TreePresenter {

    private static final List<ObjectKind> KINDS = List.of(ObjectKind.MAILBOX, ObjectKind.ALIAS, ObjectKind.LIST);

    private final Supplier<List<DirectoryState>> all;
    private final Map<String, Known> known = new HashMap<>();
    private List<TreeNode> roots = List.of();

    /** A directory and its domains by name. */
    private record Known(DirectoryState state, Map<String, DomainSummary> domains) {

        static Known of(DirectoryState state) {
            Map<String, DomainSummary> domains = HashMap.newHashMap(state.domains().size());
            state.domains().forEach(domain -> domains.putIfAbsent(domain.name(), domain));
            return new Known(state, domains);
        }

        Known with(DirectoryState now) {
            return now.domains() == state.domains() ? new Known(now, domains) : of(now);
        }
    }

    TreePresenter(Supplier<List<DirectoryState>> all) {
        this.all = all;
    }

    /** Looks what there is now; whether other nodes than before are to be shown, or other counts of domains. */
    boolean look() {
        Map<String, Known> before = Map.copyOf(known);
        List<TreeNode> rootsBefore = roots;
        List<TreeNode> found = new ArrayList<>();
        known.clear();
        for (DirectoryState state : all.get()) {
            Known last = before.get(state.profile());
            known.put(state.profile(), last == null ? Known.of(state) : last.with(state));
            found.add(new ProfileNode(state.profile()));
        }
        roots = List.copyOf(found);
        return !roots.equals(rootsBefore) || known.values().stream()
                .anyMatch(now -> before.get(now.state().profile()).state().domains() != now.state().domains());
    }

    List<TreeNode> roots() {
        return roots;
    }

    List<TreeNode> children(TreeNode node) {
        return switch (node) {
            case ProfileNode profile -> state(profile).domains().stream()
                    .<TreeNode>map(domain -> new DomainNode(profile.profile(), domain.name())).toList();
            case DomainNode domain -> KINDS.stream().filter(kind -> count(domain, kind).all() > 0)
                    .<TreeNode>map(kind -> new KindNode(domain.profile(), domain.name(), kind)).toList();
            case KindNode leaf -> List.of();
        };
    }

    Optional<TreeNode> parent(TreeNode node) {
        return switch (node) {
            case ProfileNode root -> Optional.empty();
            case DomainNode domain -> Optional.of(new ProfileNode(domain.profile()));
            case KindNode kind -> Optional.of(new DomainNode(kind.profile(), kind.name()));
        };
    }

    /** The name of a node. */
    String text(TreeNode node) {
        return switch (node) {
            case ProfileNode profile -> profile.profile();
            case DomainNode domain -> unicode(domain.name());
            case KindNode kind -> Words.several(kind.of());
        };
    }

    /** What stands greyed behind the name: counts and states. */
    String note(TreeNode node) {
        return switch (node) {
            case ProfileNode profile -> note(state(profile));
            case DomainNode domain -> summary(domain).map(TreePresenter::note).orElse("");
            case KindNode kind -> text(count(kind, kind.of()));
        };
    }

    /** What is said when the mouse stands on it: its name and its note, or all of the reason why it failed. */
    String tip(TreeNode node) {
        Optional<String> failure = Optional.of(node).filter(ProfileNode.class::isInstance)
                .flatMap(profile -> state(profile).failure()).map(Explanation::what);
        return (text(node) + "\n" + failure.orElse(note(node))).strip();
    }

    Icon icon(TreeNode node) {
        return switch (node) {
            case ProfileNode profile -> icon(state(profile));
            case DomainNode domain -> summary(domain).filter(some -> !some.active()).isPresent()
                    ? Icon.INACTIVE
                    : Icon.DOMAIN;
            case KindNode kind -> Words.icon(kind.of());
        };
    }

    DirectoryState state(TreeNode node) {
        return Optional.ofNullable(known.get(node.profile())).map(Known::state)
                .orElseGet(() -> DirectoryState.closed(node.profile()));
    }

    /** The domain that a node is or stands in. */
    Optional<DomainSummary> summary(TreeNode node) {
        return node.domain().flatMap(
                name -> Optional.ofNullable(known.get(node.profile())).map(some -> some.domains().get(name)));
    }

    private Count count(TreeNode node, ObjectKind kind) {
        return summary(node).map(domain -> domain.count(kind)).orElse(Count.NONE);
    }

    private static String note(DirectoryState state) {
        String number = Words.number(state.rows().size());
        return switch (state.phase()) {
            case CLOSED -> Messages.tree_profile_closed;
            case CONNECTING -> Messages.tree_profile_connecting;
            case LOADING -> state.hasListing() ? number : NLS.bind(Messages.tree_profile_loading, number);
            case FAILED -> Messages.tree_profile_failed;
            case READY -> state.stale().isPresent() ? NLS.bind(Messages.tree_profile_stale, number) : number;
        };
    }

    private static String note(DomainSummary domain) {
        String counts = text(domain.total());
        return domain.active() ? counts : NLS.bind(Messages.tree_domain_inactive, counts);
    }

    private static String text(Count count) {
        String pattern = count.inactive() > 0
                ? count.expired() > 0 ? Messages.tree_count_both : Messages.tree_count_inactive
                : count.expired() > 0 ? Messages.tree_count_expired : Messages.tree_count_all;
        String first = count.inactive() > 0 ? Words.number(count.inactive()) : Words.number(count.expired());
        return NLS.bind(pattern, new Object[] {Words.number(count.all()), first, Words.number(count.expired())});
    }

    private static Icon icon(DirectoryState state) {
        boolean example = state.profile().equals(ExampleDirectory.PROFILE_NAME);
        return switch (state.phase()) {
            case CLOSED -> Icon.OFF;
            case CONNECTING, LOADING -> Icon.LOADING;
            case FAILED -> Icon.CRITICAL;
            case READY -> state.stale().isPresent() ? Icon.WARNING : example ? Icon.EXAMPLE : Icon.SERVER;
        };
    }

    private static String unicode(String ascii) {
        try {
            return DomainName.parse(ascii).unicode();
        } catch (InvalidValueException asItIs) {
            return ascii;
        }
    }
}
