// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.poststation.model.QueuePlace;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.text.Amounts;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * What narrows the messages. Ids: {@code messages.scope}, {@code messages.all}, {@code messages.older},
 * {@code messages.larger}, {@code messages.sender}, {@code messages.recipient}, {@code messages.reason}. UI thread
 * only.
 */
final class FilterBar {

    private static final List<Duration> AGES = List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofHours(4),
            Duration.ofHours(12), Duration.ofDays(1), Duration.ofDays(3));
    private static final int KILO = 1024;
    private static final List<Long> SIZES = List.of(0L, 100L * KILO, (long) KILO * KILO, 10L * KILO * KILO);
    private static final int COLUMNS = 10;
    private static final int LONGEST_NAME = 200;

    private final Label scope;
    private final Button all;
    private final Combo older;
    private final Combo larger;
    private final Text sender;
    private final Text recipient;
    private final Text reason;

    /**
     * @param changed is told what the reader wants
     * @param everything is run when the reader wants all messages again
     */
    FilterBar(Composite parent, Consumer<MessageFilter> changed, Runnable everything) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(8, 8, 4, 0).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        scope = new Label(head, SWT.NONE);
        WidgetKeys.key(scope, "messages.scope");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(scope);
        all = new Button(head, SWT.PUSH);
        all.setText(Messages.messages_all_button);
        WidgetKeys.key(all, "messages.all");
        all.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> everything.run()));
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).extendedMargins(8, 8, 4, 2).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Runnable tell = () -> changed.accept(filter());
        older = combo(bar, "messages.older", Messages.messages_older_label,
                AGES.stream().map(age -> age.isZero() ? Messages.messages_any_choice : Amounts.span(age)).toList(),
                tell);
        larger = combo(bar, "messages.larger", Messages.messages_larger_label,
                SIZES.stream().map(size -> size == 0 ? Messages.messages_any_choice : Amounts.bytes(size)).toList(),
                tell);
        sender = text(bar, "messages.sender", Messages.messages_sender_label, tell);
        recipient = text(bar, "messages.recipient", Messages.messages_recipient_label, tell);
        reason = text(bar, "messages.reason", Messages.messages_reason_label, tell);
    }

    private static Combo combo(Composite bar, String id, String label, List<String> items, Runnable tell) {
        new Label(bar, SWT.NONE).setText(label);
        Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        WidgetKeys.name(combo, id, label);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tell.run()));
        return combo;
    }

    private static Text text(Composite bar, String id, String label, Runnable tell) {
        new Label(bar, SWT.NONE).setText(label);
        Text text = new Text(bar, SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT)
                .applyTo(text);
        WidgetKeys.name(text, id, label);
        text.addModifyListener(event -> tell.run());
        return text;
    }

    private MessageFilter filter() {
        return new MessageFilter("", sender.getText().strip(), recipient.getText().strip(), "",
                reason.getText().strip(), AGES.get(older.getSelectionIndex()), SIZES.get(larger.getSelectionIndex()));
    }

    /** Says which messages these are. */
    void show(Scope wanted) {
        scope.setText(VisibleText.forLabel(VisibleText.of(name(wanted), LONGEST_NAME)));
        all.setEnabled(!(wanted instanceof Scope.Everything));
    }

    private static String name(Scope wanted) {
        return switch (wanted) {
            case Scope.Everything everything -> Messages.messages_everything_text;
            case Scope.OfNode(String node, Optional<QueuePlace> place) -> place
                    .map(one -> NLS.bind(Messages.messages_queue_text, one.queue(), node))
                    .orElseGet(() -> NLS.bind(Messages.messages_node_text, node));
            case Scope.InGroup(var by, String key) -> switch (by) {
                case DOMAIN -> NLS.bind(Messages.messages_domain_text, key);
                case REASON -> key.isEmpty()
                        ? Messages.messages_noreason_text
                        : NLS.bind(Messages.messages_reason_text, key);
                case SENDER -> NLS.bind(Messages.messages_sender_text,
                        key.isEmpty() ? MessageFilter.NULL_SENDER : key);
                case NODE -> NLS.bind(Messages.messages_node_text, key);
            };
        };
    }
}
