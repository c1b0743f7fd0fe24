// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.bulk.UnfinishedImport;
import org.poststation.directory.journal.JournalEntry;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * A line that says that an import into the directory came to no end; there only when one did. Ids of its controls:
 * {@code unfinished.text}, {@code unfinished.goOn}, {@code unfinished.hide}. UI thread only.
 */
public final class UnfinishedHint {

    private static final String HIDDEN = "unfinished.hidden.";
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

    private final Composite line;
    private final Label text;
    private final IWorkbenchPage page;
    private final IDialogSettings settings = TableSettings.kept();
    private String profile = "";
    private Optional<Instant> looked = Optional.empty();
    private Optional<JournalEntry> entry = Optional.empty();

    /** @param parent has a grid of one column */
    public UnfinishedHint(Composite parent, IWorkbenchPage page) {
        this.page = page;
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(8, 3).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        Label icon = new Label(line, SWT.NONE);
        icon.setImage(Icon.NOTICE.image());
        text = new Label(line, SWT.NONE);
        WidgetKeys.key(text, "unfinished.text");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        link("unfinished.goOn", Messages.unfinished_goon_link, this::goOn);
        link("unfinished.hide", Messages.unfinished_hide_link, this::hide);
    }

    /**
     * Says it of this directory. Looks into the journal in the background, and only when something is new.
     *
     * @param shown the directory; empty for none
     * @param asOf when it was listed; empty while it is not: then there is nothing to go on with
     */
    public void look(Optional<String> shown, Optional<Instant> asOf) {
        String wanted = shown.orElse("");
        if (wanted.equals(profile) && asOf.equals(looked)) {
            return;
        }
        if (!wanted.equals(profile) || asOf.isEmpty()) {
            show(Optional.empty());
        }
        profile = wanted;
        looked = asOf;
        if (asOf.isPresent()) {
            Work.inPlace(line, Messages.journal_read_job,
                    progress -> UnfinishedImport.last(Services.require(Journals.class).ofProfile(wanted)),
                    found -> found(wanted, asOf, found),
                    // the Journal says why it can't be read; a hint is for what is known
                    failure -> found(wanted, asOf, Optional.empty()));
        }
    }

    private void found(String of, Optional<Instant> asOf, Optional<JournalEntry> found) {
        if (of.equals(profile) && asOf.equals(looked)) {
            show(found.filter(begun -> !Long.toString(begun.id()).equals(settings.get(HIDDEN + of))));
        }
    }

    private void show(Optional<JournalEntry> found) {
        entry = found;
        found.flatMap(UnfinishedImport::of).ifPresent(begun -> {
            String sentence = NLS.bind(Messages.unfinished_text, begun.file().getFileName(),
                    TIME.format(found.get().when()));
            text.setText(VisibleText.forLabel(sentence));
            text.setToolTipText(VisibleText.of(begun.file().toString()));
        });
        ((GridData) line.getLayoutData()).exclude = found.isEmpty();
        line.setVisible(found.isPresent());
        line.requestLayout();
    }

    private void goOn() {
        entry.flatMap(UnfinishedImport::of).ifPresent(begun -> ImportHandler.goOn(page, profile, begun));
    }

    private void hide() {
        entry.ifPresent(begun -> settings.put(HIDDEN + profile, begun.id()));
        show(Optional.empty());
    }

    private void link(String id, String label, Runnable action) {
        Link link = new Link(line, SWT.NONE);
        link.setText("<a>" + label + "</a>");
        WidgetKeys.key(link, id);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(link);
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
