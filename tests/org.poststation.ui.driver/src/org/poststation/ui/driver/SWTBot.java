// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ExpandBar;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/** Finds widgets in the active window or in a part of it; every look waits until the widget is there. */
public class SWTBot {

    private final Supplier<Widget> root;

    /** Finds in the window that is active at the moment of the look. */
    public SWTBot() {
        this(() -> Shells.active().orElse(null));
    }

    SWTBot(Supplier<Widget> root) {
        this.root = root;
    }

    /** The window with this title. */
    public SWTBotShell shell(String title) {
        return new SWTBotShell(Waits.find("the shell \"" + title + "\"", () -> Shells.withTitle(title)));
    }

    /** The active window. */
    public SWTBotShell activeShell() {
        return new SWTBotShell(Waits.find("an active shell", Shells::active));
    }

    /** The first push button with this text. */
    public SWTBotButton button(String text) {
        return new SWTBotButton(find("button \"" + text + "\"", Button.class, pushed(SWT.PUSH, text)));
    }

    /** The push button with this key. */
    public SWTBotButton buttonWithId(String key) {
        return new SWTBotButton(find("button #" + key, Button.class, keyed(key)));
    }

    /** The first check box with this text. */
    public SWTBotCheckBox checkBox(String text) {
        return new SWTBotCheckBox(find("check box \"" + text + "\"", Button.class, pushed(SWT.CHECK, text)));
    }

    /** The check box with this key. */
    public SWTBotCheckBox checkBoxWithId(String key) {
        return new SWTBotCheckBox(find("check box #" + key, Button.class, keyed(key)));
    }

    /** The first radio button with this text. */
    public SWTBotRadio radio(String text) {
        return new SWTBotRadio(find("radio button \"" + text + "\"", Button.class, pushed(SWT.RADIO, text)));
    }

    /** The radio button with this key. */
    public SWTBotRadio radioWithId(String key) {
        return new SWTBotRadio(find("radio button #" + key, Button.class, keyed(key)));
    }

    /** The first text field. */
    public SWTBotText text() {
        return text(0);
    }

    /** The text field with this index. */
    public SWTBotText text(int index) {
        return new SWTBotText(Waits.find("text field " + index,
                () -> at().flatMap(top -> Widgets.find(top, Text.class, any -> true, index))));
    }

    /** The text field after the label. */
    public SWTBotText textWithLabel(String label) {
        return new SWTBotText(after(label, Text.class));
    }

    /** The text field with this message in it while it is empty. */
    public SWTBotText textWithMessage(String message) {
        return new SWTBotText(find("text field with the message \"" + message + "\"", Text.class,
                text -> message.equals(text.getMessage())));
    }

    /** The text field with this key. */
    public SWTBotText textWithId(String key) {
        return new SWTBotText(find("text field #" + key, Text.class, keyed(key)));
    }

    /** The styled text with this key. */
    public SWTBotStyledText styledTextWithId(String key) {
        return new SWTBotStyledText(find("styled text #" + key, StyledText.class, keyed(key)));
    }

    /** The box with choices after the label. */
    public SWTBotCombo comboBoxWithLabel(String label) {
        return new SWTBotCombo(after(label, Combo.class));
    }

    /** The box with choices with this key. */
    public SWTBotCombo comboBoxWithId(String key) {
        return new SWTBotCombo(find("combo box #" + key, Combo.class, keyed(key)));
    }

    /** The first box with choices. */
    public SWTBotCombo comboBox() {
        return new SWTBotCombo(find("combo box", Combo.class, any -> true));
    }

    /** The spinner after the label. */
    public SWTBotSpinner spinnerWithLabel(String label) {
        return new SWTBotSpinner(after(label, Spinner.class));
    }

    /** The spinner with this key. */
    public SWTBotSpinner spinnerWithId(String key) {
        return new SWTBotSpinner(find("spinner #" + key, Spinner.class, keyed(key)));
    }

    /** The first label with this text. */
    public SWTBotLabel label(String text) {
        return new SWTBotLabel(find("label \"" + text + "\"", Control.class,
                control -> isLabel(control) && text.equals(Texts.of(control))));
    }

    /** The label with this key. */
    public SWTBotLabel labelWithId(String key) {
        return new SWTBotLabel(find("label #" + key, Control.class, keyed(key)));
    }

    /** The link with this key. */
    public SWTBotLink linkWithId(String key) {
        return new SWTBotLink(find("link #" + key, Link.class, keyed(key)));
    }

    /** The first table. */
    public SWTBotTable table() {
        return new SWTBotTable(find("table", Table.class, any -> true));
    }

    /** The table with this key. */
    public SWTBotTable tableWithId(String key) {
        return new SWTBotTable(find("table #" + key, Table.class, keyed(key)));
    }

    /** The first tree. */
    public SWTBotTree tree() {
        return new SWTBotTree(find("tree", Tree.class, any -> true));
    }

    /** The tree with this key. */
    public SWTBotTree treeWithId(String key) {
        return new SWTBotTree(find("tree #" + key, Tree.class, keyed(key)));
    }

    /** The first bar of parts that are shown on demand. */
    public SWTBotExpandBar expandBar() {
        return new SWTBotExpandBar(find("expand bar", ExpandBar.class, any -> true));
    }

    /** The first tab with this title. */
    public SWTBotTabItem tabItem(String title) {
        return new SWTBotTabItem(find("tab \"" + title + "\"", Item.class,
                item -> (item instanceof CTabItem || item instanceof TabItem) && title.equals(Texts.of(item))));
    }

    /** The tool bar button with this tool tip, its key binding left out. */
    public SWTBotToolbarButton toolbarButtonWithTooltip(String tooltip) {
        return new SWTBotToolbarButton(find("tool bar button \"" + tooltip + "\"", ToolItem.class,
                item -> hasTip(item, tooltip)));
    }

    /** Waits until the condition is met, ten seconds at most. */
    public void waitUntil(ICondition condition) {
        waitUntil(condition, SWTBotPreferences.TIMEOUT);
    }

    /** Waits until the condition is met, so many milliseconds at most. */
    public void waitUntil(ICondition condition, long timeout) {
        Waits.until(condition, timeout, SWTBotPreferences.DEFAULT_POLL_DELAY);
    }

    /** Writes what the display shows into a PNG file. */
    public void captureScreenshot(String file) {
        SWTUtils.captureScreenshot(Path.of(file));
    }

    static boolean hasTip(ToolItem item, String tooltip) {
        String tip = item.getToolTipText();
        return tip != null && (tip.equals(tooltip) || tip.startsWith(tooltip + " ("));
    }

    private <W extends Widget> W find(String what, Class<W> type, Predicate<? super W> matches) {
        return Waits.find("the " + what, () -> at().flatMap(top -> Widgets.find(top, type, matches, 0)));
    }

    private <W extends Widget> W after(String label, Class<W> type) {
        return Waits.find("a " + type.getSimpleName() + " after the label \"" + label + "\"",
                () -> at().flatMap(top -> Widgets.afterLabel(top, type, any -> true, label)));
    }

    private Optional<Widget> at() {
        return Optional.ofNullable(root.get()).filter(top -> !top.isDisposed());
    }

    private static boolean isLabel(Control control) {
        return control instanceof Label || control instanceof CLabel;
    }

    private static Predicate<Widget> keyed(String key) {
        return widget -> Widgets.hasKey(widget, key);
    }

    private static Predicate<Button> pushed(int style, String text) {
        return button -> (button.getStyle() & style) != 0 && text.equals(Texts.of(button));
    }
}
