// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.maps;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.maps.MapDifference;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.node.ThisComputer;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * Writes the maps of Postfix to a folder and compares one with a file here or on a node, side by side. Ids of its
 * controls: {@code maps.folder} {@code maps.folder.browse} {@code maps.export} {@code maps.map} {@code maps.node}
 * {@code maps.file} {@code maps.file.browse} {@code maps.compare} {@code maps.result}
 * {@code maps.table} {@code maps.close}.
 */
final class MapsDialog extends Dialog {

    private static final Point SIZE = new Point(900, 520);

    private final Access access;
    private Text folder;
    private Button export;
    private final List<NodeProfile> nodes = Services.require(NodeStore.class).all().stream()
            .filter(node -> !(node.place() instanceof ThisComputer)).toList();
    private Combo kind;
    private Combo place;
    private Button browseFile;
    private Text file;
    private Button compare;
    private Label icon;
    private Label result;
    private VirtualTable<MapDifference> table;
    private Job running;

    MapsDialog(Shell parent, Access access) {
        super(parent);
        this.access = access;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(NLS.bind(Messages.maps_dialog_title, VisibleText.of(access.profile())));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(14, 12).spacing(8, 10).applyTo(area);
        Composite form = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        new Label(form, SWT.NONE).setText(Messages.maps_folder_label);
        folder = path(form, "maps.folder", Messages.maps_folder_label, 3);
        browse(form, "maps.folder.browse", this::chooseFolder);
        export = button(form, "maps.export", Messages.maps_export_button, this::export);
        new Label(form, SWT.NONE).setText(Messages.maps_file_label);
        kind = new Combo(form, SWT.READ_ONLY);
        kind.setItems(Arrays.stream(MapKind.values()).map(MapKind::fileName).toArray(String[]::new));
        kind.select(MapKind.ALIAS.ordinal());
        WidgetKeys.name(kind, "maps.map", Messages.maps_map_name);
        place = new Combo(form, SWT.READ_ONLY);
        place.add(Messages.maps_node_here);
        nodes.forEach(node -> place.add(VisibleText.of(node.name())));
        place.select(0);
        place.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enable()));
        WidgetKeys.name(place, "maps.node", Messages.maps_node_name);
        file = path(form, "maps.file", Messages.maps_file_label, 1);
        browseFile = browse(form, "maps.file.browse", this::chooseFile);
        compare = button(form, "maps.compare", Messages.maps_compare_button, this::compare);
        result(area);
        table = new VirtualTable<>(area, new VirtualTable.Spec<>("maps", Messages.maps_table_title,
                DifferenceColumns.all(), MapDifference::key, "key", TableSettings.kept()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        enable();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.key(createButton(parent, CANCEL, ButtonLabels.CLOSE, true), "maps.close");
    }

    @Override
    public boolean close() {
        if (running != null) {
            running.cancel();
        }
        return super.close();
    }

    private void result(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        icon = new Label(line, SWT.NONE);
        icon.setImage(Icon.NOTICE.image());
        result = new Label(line, SWT.WRAP);
        result.setText(Messages.maps_start_text);
        WidgetKeys.key(result, "maps.result");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(result);
    }

    private Text path(Composite form, String id, String name, int span) {
        Text text = new Text(form, SWT.SINGLE | SWT.BORDER);
        WidgetKeys.name(text, id, name);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(span, 1).applyTo(text);
        text.addModifyListener(event -> enable());
        return text;
    }

    private static Button browse(Composite form, String id, Runnable choose) {
        return button(form, id, Messages.export_browse_button, choose);
    }

    private static Button button(Composite form, String id, String label, Runnable action) {
        Button button = new Button(form, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, id);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void chooseFolder() {
        String chosen = new DirectoryDialog(getShell(), SWT.SAVE).open();
        if (chosen != null) {
            folder.setText(chosen);
        }
    }

    private void chooseFile() {
        String chosen = new FileDialog(getShell(), SWT.OPEN).open();
        if (chosen != null) {
            file.setText(chosen);
        }
    }

    private void export() {
        Path target = Path.of(folder.getText().strip());
        run(MapWork.export(access, target), maps -> {
            int entries = maps.stream().mapToInt(map -> map.entries().size()).sum();
            int left = maps.stream().mapToInt(map -> map.unwritable().size()).sum();
            say(left == 0 ? Icon.OK : Icon.WARNING, NLS.bind(
                    left == 0 ? Messages.maps_exported_text : Messages.maps_exported_without_text,
                    new Object[] {Words.number(entries), target, Words.number(left), first(maps)}));
        });
    }

    private static String first(List<PostfixMap> maps) {
        return maps.stream().flatMap(map -> map.unwritable().stream()).findFirst()
                .map(unwritable -> unwritable.text()).orElse("");
    }

    private void compare() {
        MapKind wanted = MapKind.values()[kind.getSelectionIndex()];
        String with = file.getText().strip();
        Optional<NodeProfile> node = node();
        String named = node.map(on -> NLS.bind(Messages.maps_on_node_text, with, on.name())).orElse(with);
        run(node.isPresent()
                ? MapWork.compare(access, wanted, node.get(), with)
                : MapWork.compare(access, wanted, Path.of(with)), differences -> {
                    table.show(Rows.of(differences));
                    say(differences.isEmpty() ? Icon.OK : Icon.WARNING, differences.isEmpty()
                            ? NLS.bind(Messages.maps_same_text, named)
                            : NLS.bind(Messages.maps_different_text, Words.number(differences.size()), named));
                });
    }

    private <R> void run(Operation<R> operation, Consumer<R> done) {
        table.show(Rows.none());
        say(Icon.LOADING, Messages.maps_running_text);
        running = Work.inPlace(getShell(), getShell().getText(), operation, value -> {
            ended();
            done.accept(value);
        }, failure -> {
            ended();
            failed(failure);
        });
        enable();
    }

    private void ended() {
        running = null;
        enable();
    }

    private void failed(OperationException failure) {
        say(Icon.CRITICAL, failure.explanation().what());
        if (!(failure instanceof OperationCancelledException)) {
            FailurePresenter.show(getShell(), getShell().getText(), failure);
        }
    }

    private void enable() {
        if (compare != null) {
            export.setEnabled(running == null && isPath(folder.getText()));
            compare.setEnabled(running == null
                    && (node().isPresent() ? file.getText().strip().startsWith("/") : isPath(file.getText())));
            browseFile.setEnabled(node().isEmpty());
        }
    }

    /** The node on which the file is; empty when it is here. */
    private Optional<NodeProfile> node() {
        int index = place.getSelectionIndex();
        return index == 0 ? Optional.empty() : Optional.of(nodes.get(index - 1));
    }

    private static boolean isPath(String text) {
        try {
            return !text.isBlank() && Path.of(text.strip()).isAbsolute();
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private void say(Icon shown, String text) {
        icon.setImage(shown.image());
        result.setText(VisibleText.forLabel(text));
        result.requestLayout();
    }
}
