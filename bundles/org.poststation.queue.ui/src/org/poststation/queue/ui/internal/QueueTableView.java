// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.ui.action.QueueActions;
import org.poststation.queue.ui.model.LookStates;
import org.poststation.queue.ui.model.QueueModel;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/**
 * A view of one table that shows something of the queues: looks at them when nobody has yet, and with F5 again.
 *
 * @param <R> what a row shows
 */
public abstract class QueueTableView<R> extends ViewPart {

    /** Id of the view of the messages, which shows what is opened in the others. */
    public static final String MESSAGES = "org.poststation.queue.ui.messages";

    private QueueModel model;
    private StatePage page;
    private VirtualTable<R> table;
    private ViewCommands commands;
    private LookStates states;
    private Runnable handle;

    /**
     * What the table is.
     *
     * @param area first part of the ids of its controls
     * @param title what a screen reader calls it
     * @param columns its columns
     * @param identity what tells a row apart
     * @param sort id of the column by which it is sorted at first; empty for the rows' own order
     * @param file proposed name of an exported file, without its ending
     * @param <R> what a row shows
     */
    public record Kind<R>(String area, String title, List<Column<R>> columns, Function<R, Object> identity,
            String sort, Supplier<String> file) {}

    /** What the table is; the model can be asked already. */
    protected abstract Kind<R> kind();

    /** Puts controls over the table and around it, and makes the presenter; the table is there. */
    protected abstract void begin(Composite over, Composite under);

    /** Adds what else can be done; all that every table can is there. */
    protected void add(ViewCommands to) {
        // everything that every table can is enough for most
    }

    /** The messages that the selected rows stand for; made on the UI thread, asked by a job. */
    protected abstract Supplier<List<QueuedMessage>> chosen();

    /** The picture has changed, or what the reader wants to see of it. */
    protected abstract void refresh();

    /** The reader selected other rows. */
    protected void selected() {
        commands.refresh();
    }

    @Override
    public final void createPartControl(Composite parent) {
        model = Services.require(QueueModel.class);
        Kind<R> kind = kind();
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite over = strip(parent);
        page = new StatePage(parent, kind.area());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        table = new VirtualTable<>(page.content(),
                new VirtualTable.Spec<>(kind.area(), kind.title(), kind.columns(), kind.identity(), kind.sort(),
                        PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(QueueTableView.class))
                                .getDialogSettings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        states = new LookStates(kind.area(), this::look, model::end);
        begin(over, strip(page.content()));
        commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::look);
        add(commands);
        new QueueActions(page.control(), this::look).add(commands, () -> table.first().isPresent(), this::chosen);
        commands.tool(Icon.REFRESH, Messages.look_again_tool, () -> true, this::look);
        commands.onCsv(table, kind.file());
        commands.menu(table, null, "look", "act");
        table.onSelection(this::selected);
        handle = model.listen(new UiUpdates(page.control(), this::refresh)::request);
        refresh();
        if (model.picture().equals(QueuePicture.NOTHING)) {
            look();
        }
    }

    /** Takes no room until something is put into it. */
    private static Composite strip(Composite parent) {
        Composite strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(strip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        return strip;
    }

    /** Looks at all queues; a look that is under way goes on. */
    protected final void look() {
        if (model.picture().reading().isEmpty()) {
            Work.inPlace(page.control(), Messages.look_job, model.look(), done -> refresh(), cancelled -> refresh());
        }
    }

    /** All messages of the last look that belong to a selected row. */
    protected final Supplier<List<QueuedMessage>> messagesOf(Function<R, Scope> scope) {
        List<QueuedMessage> all = model.picture().seen().map(seen -> seen.snapshot().messages()).orElse(List.of());
        List<Predicate<QueuedMessage>> tests = table.selection().stream().map(row -> scope.apply(row).test()).toList();
        return () -> all.stream().filter(message -> tests.stream().anyMatch(test -> test.test(message))).toList();
    }

    /** Shows messages in their own view. */
    protected final void open(Scope scope) {
        model.scope(scope);
        show(MESSAGES);
    }

    /** Brings a view to the front. */
    protected final void show(String view) {
        Views.show(getSite().getPage(), view);
    }

    protected final QueueModel model() {
        return model;
    }

    protected final StatePage page() {
        return page;
    }

    protected final VirtualTable<R> table() {
        return table;
    }

    protected final LookStates states() {
        return states;
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (handle != null) {
            handle.run();
        }
        super.dispose();
    }
}
