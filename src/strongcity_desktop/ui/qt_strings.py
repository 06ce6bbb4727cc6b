"""The words of Qt itself that people meet in this app, for the catalogue (context "qt")."""

QT_STRINGS: tuple[str, ...] = (
    # Buttons of dialogues
    "OK", "&OK", "Cancel", "&Cancel", "Save", "&Save", "Open", "&Open", "Close", "&Close",
    "&Yes", "&No", "Discard", "Apply", "Reset", "Help", "Retry", "Ignore", "Abort",
    "Don't Save", "Save All", "Yes to &All", "N&o to All", "Restore Defaults",
    # The menu of a text field
    "&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All", "&Select All",
    "Copy &Link Location",
    # Choosing a file
    "Look in:", "File &name:", "Files of type:", "&Choose", "Directory:", "Folder", "File Folder",
    "Name", "Size", "Type", "Kind", "Date Modified", "My Computer", "Computer",
    "All Files (*)", "&Rename", "&Delete", "Show &hidden files", "&New Folder", "New Folder",
    "Back", "Forward", "Parent Directory", "Create New Folder", "List View", "Detail View",
    "Sidebar", "Find Directory", "Recent Places", "Remove",
    "%1 already exists.\nDo you want to replace it?",
    "%1\nFile not found.\nPlease verify the correct file name was given.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
    "Are you sure you want to delete '%1'?", "Could not delete directory.",
    # Printing
    "Print", "&Print", "Printer", "Print range", "Print all", "Pages from", "to", "Copies",
    "Page Setup", "Paper", "Portrait", "Landscape", "Orientation", "Page size:", "Margins",
    "&Options >>", "&Options <<", "Properties", "P&roperties", "Location:", "Preview",
    "Copies:", "Collate", "Reverse", "Color", "Grayscale", "Color Mode", "Duplex Printing",
    "None", "Long side", "Short side", "Output &file:", "Print to File (PDF)",
    # Scroll bars and read-out actions
    "Scroll up", "Scroll down", "Scroll left", "Scroll right", "Scroll here", "Top", "Bottom",
    "Left edge", "Right edge", "Page up", "Page down", "Page left", "Page right",
    "Press", "Toggle", "Check", "Uncheck", "SetFocus", "ShowMenu", "Increase", "Decrease",
)
