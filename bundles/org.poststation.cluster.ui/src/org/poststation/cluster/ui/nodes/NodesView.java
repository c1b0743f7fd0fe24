// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.login.NodeAnswering;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.cluster.ui.watch.NodeWatching;
import org.poststation.cluster.ui.watch.WatchSwitch;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/** All nodes, each with its traffic light and the worst that was found. */
public final class NodesView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.nodes";

    private static final int LOOK_AT_AGE_MILLIS = 30_000;

    private final List<Job> looks = new ArrayList<>();
    private NodeModel model;
    private NodesPresenter presenter;
    private NodeAnswering answering;
    private NodeTasks tasks;
    private StatePage page;
    private VirtualTable<NodeRow> table;
    private Runnable modelHandle;
    private Runnable watchHandle;

    /**
     * Shows the view, which is made when it is not there yet.
     *
     * @throws PartInitException when it can't be made
     */
    public static NodesView show(IWorkbenchPage window) throws PartInitException {
        return (NodesView) window.showView(ID);
    }

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(NodeModel.class);
        page = new StatePage(parent, "nodes");
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("nodes", Messages.nodes_title_text,
                NodeColumns.all(), NodeRow::name, "state",
                PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(NodesView.class)).getDialogSettings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new NodesPresenter(model::all, () -> model.watch().settings().staleAfter(), Clock.systemUTC(),
                new Screen());
        answering = new NodeAnswering(page.control(), model);
        tasks = new NodeTasks(getSite(), answering);
        table.onOpen(this::open);
        commands();
        UiUpdates updates = new UiUpdates(page.control(), presenter::refresh);
        modelHandle = model.listen(updates::request);
        presenter.refresh();
        age();
        look(model.all().stream().filter(item -> item.status().isEmpty()).map(NodeItem::profile).toList());
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::reload);
        commands.on(IWorkbenchCommandConstants.EDIT_DELETE, this::isAnySelected, () -> tasks.remove(selected()));
        commands.on(IWorkbenchCommandConstants.FILE_PROPERTIES, this::isOneSelected, this::edit);
        commands.on(NodeTasks.LOGIN, this::isQuestion, this::open);
        commands.on(NodeTasks.COMPARE, this::isComparable, () -> tasks.compare(selected()));
        commands.tool(Icon.ADD, Messages.nodes_new_tool, () -> true, () -> tasks.add());
        commands.tool(Icon.REFRESH, Messages.nodes_refresh_tool, () -> true, this::reload);
        commands.toggle(Icon.WATCH, Messages.nodes_watch_tool, WatchSwitch::isOn,
                isOn -> WatchSwitch.turn(getSite().getShell(), isOn));
        watchHandle = Services.require(NodeWatching.class)
                .listen(new UiUpdates(page.control(), commands::refresh)::request);
        commands.onCsv(table, () -> Messages.nodes_export_name);
        commands.menu(table, null, "look", "edit");
        table.onSelection(() -> {
            model.select(first().map(NodeItem::name));
            commands.refresh();
        });
    }

    /** Looks at nodes now; what is under way goes on. */
    public void look(Collection<NodeProfile> nodes) {
        if (!nodes.isEmpty()) {
            look(model.refresh(nodes));
        }
    }

    private void look(Operation<List<NodeStatus>> look) {
        looks.removeIf(job -> job.getState() == Job.NONE);
        looks.add(Work.inPlace(page.control(), Messages.nodes_look_job, look, done -> presenter.refresh(),
                this::failed));
    }

    /** The tasks that begin from this view. */
    NodeTasks tasks() {
        return tasks;
    }

    private void failed(OperationException failure) {
        presenter.refresh();
        if (!(failure instanceof OperationCancelledException)) {
            FailurePresenter.show(getSite().getShell(), Messages.nodes_look_job, failure);
        }
    }

    /** What was known grows old without any news. */
    private void age() {
        page.control().getDisplay().timerExec(LOOK_AT_AGE_MILLIS, () -> {
            if (!page.control().isDisposed()) {
                presenter.refresh();
                age();
            }
        });
    }

    /** All of them: F5 is not about the selection. */
    private void reload() {
        look(model.refreshAll());
    }

    private void open() {
        if (isQuestion()) {
            answering.answerAndLook(first().orElseThrow());
        } else {
            tasks.showDetails();
        }
    }

    private void edit() {
        first().ifPresent(item -> tasks.edit(item.profile()));
    }

    private Optional<NodeItem> first() {
        return table.first().map(NodeRow::name).flatMap(model::find);
    }

    private List<NodeProfile> selected() {
        Rows<NodeRow> rows = table.selection();
        List<NodeProfile> profiles = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            profiles.add(rows.get(i).item().profile());
        }
        return profiles;
    }

    private boolean isAnySelected() {
        return table.first().isPresent();
    }

    private boolean isOneSelected() {
        return table.selection().size() == 1;
    }

    private boolean isComparable() {
        int count = table.selection().size();
        return (count == 1 || count == 2) && model.all().size() > 1;
    }

    private boolean isQuestion() {
        return isOneSelected() && first().flatMap(NodeAnswering::question).isPresent();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (modelHandle != null) {
            modelHandle.run();
            watchHandle.run();
        }
        looks.forEach(Job::cancel);
        super.dispose();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements NodesPresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void rows(Rows<NodeRow> rows) {
            table.show(rows);
        }

        @Override
        public void add() {
            tasks.add();
        }

        @Override
        public void cancel() {
            looks.forEach(Job::cancel);
        }
    }
}
