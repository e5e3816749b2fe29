story "Unused"
place Hall
person Mara
action [speaker: person] says [claim: fact]
