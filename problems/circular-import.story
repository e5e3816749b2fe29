story "Round"
use "Round" from "circular-import.story"
